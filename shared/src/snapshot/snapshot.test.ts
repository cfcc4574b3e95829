import { describe, expect, it } from "vitest";
import { InputError, parseInput } from "../primitives/readable-error.ts";
import { Snapshot } from "./snapshot.ts";

const LEAST = { format: "clearseat.snapshot/1", takenAt: "2026-03-02T14:00:00Z", platform: "linux" };

function faultOf(input: unknown): string {
  try {
    parseInput(Snapshot, input, "laptop.json");
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return "";
}

describe("a snapshot", () => {
  it("needs only format, time and platform", () => {
    expect(parseInput(Snapshot, LEAST)).toMatchObject(LEAST);
  });

  it("keeps not looked at apart from looked at and empty", () => {
    const snapshot = parseInput(Snapshot, { ...LEAST, usb: [], displays: null });

    expect(snapshot.usb).toEqual([]);
    expect(snapshot.displays).toBeUndefined();
    expect(snapshot.processes).toBeUndefined();
  });

  it("reads absent, null and empty text all as unknown", () => {
    const snapshot = parseInput(Snapshot, { ...LEAST, usb: [{ vendorId: "046d", productId: "", serial: null }] });

    expect(snapshot.usb?.[0]).toMatchObject({
      vendorId: "046d",
      productId: null,
      serial: null,
      product: null,
      speed: null,
    });
  });

  it("keeps fields that it does not know", () => {
    const snapshot = parseInput(Snapshot, { ...LEAST, later: 1, processes: [{ pid: 1, later: "x" }] });

    expect(snapshot).toMatchObject({ later: 1, processes: [{ pid: 1, later: "x" }] });
  });

  it.each([
    [{ ...LEAST, format: "clearseat.snapshot/2" }, "laptop.json: format: must be"],
    [{ ...LEAST, takenAt: "yesterday" }, "laptop.json: takenAt: must be an ISO 8601 time in UTC"],
    [{ ...LEAST, platform: "beos" }, "laptop.json: platform:"],
    [{ ...LEAST, processes: [{ pid: 1 }, { pid: "two" }] }, "laptop.json: processes[1].pid:"],
    [{ ...LEAST, usb: [{ vendorId: "046D" }] }, "laptop.json: usb[0].vendorId: must be lower-case hex digits"],
    [{ ...LEAST, network: { neighbors: [{ mac: "30-52-53-01-02-03" }] } }, "laptop.json: network.neighbors[0].mac"],
    [{ ...LEAST, displays: [{ edid: "00f" }] }, "laptop.json: displays[0].edid"],
    [null, "laptop.json: (input):"],
  ])("with a fault names the place", (input, beginning) => {
    expect(faultOf(input)).toContain(beginning);
  });
});
