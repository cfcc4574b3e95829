import { describe, expect, it } from "vitest";
import { countFields, readFilter, readOrder, sayQueue, withField } from "./queue-filter.ts";

const address = (text: string) => new URLSearchParams(text);

describe("the address of the queue", () => {
  it("stands for what is undecided, unless it says otherwise", () => {
    expect(readFilter(address(""))).toEqual({ status: "open,in_triage" });
    expect(readFilter(address("status=closed&disposition=benign"))).toEqual({
      status: "closed",
      disposition: "benign",
    });
    expect(readFilter(address("status=any&owner="))).toEqual({ owner: "" });
  });

  it("keeps what is usual short, and an order that it does not know usual", () => {
    expect(withField(address("status=closed&q=box"), "status", "open,in_triage").toString()).toBe("q=box");
    expect(withField(address("order=oldest"), "order", "severity").toString()).toBe("");
    expect(withField(address(""), "owner", "").toString()).toBe("owner=");
    expect([readOrder(address("order=newest")), readOrder(address("order=best"))]).toEqual(["newest", "severity"]);
  });

  it("is said in a heading", () => {
    expect([
      sayQueue(0, address("")),
      sayQueue(1, address("q=box")),
      sayQueue(0, address("q=box")),
      sayQueue(1200, address("status=any")),
    ]).toEqual(["Nothing to look at", "1 alert to look at", "0 alerts to look at", "1,200 alerts"]);
    expect(countFields(address("status=any&q=box&order=oldest"))).toBe(2);
  });
});
