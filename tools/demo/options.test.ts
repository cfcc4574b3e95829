import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parseOptions } from "./options.ts";

describe("the options of the demonstration", () => {
  it("leave everything usual unless something is given", () => {
    expect(parseOptions([])).toEqual({ dataDir: null, size: {}, port: 8800, once: false, json: false, help: false });
  });

  it("take folder, size, seed and port", () => {
    const args = [
      "--data",
      "there",
      "--laptops",
      "60",
      "--days",
      "30",
      "--seed",
      "x",
      "--port",
      "0",
      "--once",
      "--json",
    ];

    expect(parseOptions(args)).toMatchObject({
      dataDir: resolve(import.meta.dirname, "../..", "there"),
      size: { laptops: 60, days: 30, seed: "x" },
      port: 0,
      once: true,
      json: true,
    });
  });

  it.each([
    [["--laptops", "5001"], '--laptops: "5001" must be a whole number from 20 to 5000.'],
    [["--laptops", "many"], '--laptops: "many" must be a whole number from 20 to 5000.'],
    [["--days", ""], '--days: "" must be a whole number from 10 to 180.'],
    [["--port", "70000"], '--port: "70000" must be a whole number from 0 to 65535.'],
    [["--seed", " "], "--seed must be some text."],
    [["--fast"], "--fast"],
  ])("refuse %j in one sentence that names the option", (args, words) => {
    expect(() => parseOptions(args)).toThrow(words);
  });
});
