import { describe, expect, it } from "vitest";
import { parseTimesMs } from "./command-cpu.ts";
import { parseKilobyteLine, parseProcessCpuMs } from "./process-usage.ts";
import { makePost, readAnswer } from "./report-load.ts";

describe("processor time", () => {
  it("of a process is read past a name with blanks and brackets", () => {
    const stat = `4120 (node (x) y) S 912 4120 4120 0 -1 4194560 1000 2000 0 0 150 25 7 3 20 0 11 0 900 1 2`;
    expect(parseProcessCpuMs(stat)).toEqual({ own: 1_750, children: 100 });
  });

  it("of a command is the children's line of the shell's times, user and system together", () => {
    expect(parseTimesMs("0m0.001s 0m0.002s\n1m2.500s 0m0.250s\n")).toBe(62_750);
    expect(() => parseTimesMs("")).toThrow("cannot be read");
  });
});

describe("memory", () => {
  it("is read by its exact name", () => {
    const status = "VmRSSx:\t 9 kB\nVmRSS:\t  1000 kB\nRssAnon:\t 5 kB\n";
    expect(parseKilobyteLine(status, "VmRSS")).toBe(1_024_000);
    expect(() => parseKilobyteLine(status, "Private_Dirty")).toThrow("Private_Dirty");
  });
});

describe("the load", () => {
  it("counts a body in bytes", () => {
    expect(makePost("/v1/reports", { name: "é" }).toString("utf8")).toContain('content-length: 13\r\n\r\n{"name":"é"}');
  });

  it("waits for the whole answer and leaves the next one alone", () => {
    const answer = "HTTP/1.1 409 Conflict\r\nContent-Length: 2\r\nx: y\r\n\r\n{}";
    expect(readAnswer(answer.slice(0, 30))).toBeNull();
    expect(readAnswer(answer.slice(0, -1))).toBeNull();
    expect(readAnswer(`${answer}HTTP/1.1 200`)).toEqual({ status: 409, end: answer.length });
  });
});
