import { describe, expect, it } from "vitest";
import { composeEdid, type MonitorIdentity } from "./edid.ts";

const PIKVM: MonitorIdentity = {
  manufacturer: "LNX",
  productCode: 0x7771,
  serialNumber: 0x01010101,
  week: 35,
  year: 2016,
  widthCm: 53,
  heightCm: 30,
  name: "PiKVM V3",
  serialText: "CAFEBABE",
};

describe("composeEdid", () => {
  it("writes the identity where E-EDID puts it", () => {
    const edid = composeEdid(PIKVM);

    expect(edid.subarray(0, 22).toString("hex")).toBe("00ffffffffffff0031d871770101010123" + "1a0104a235");
    expect(edid.toString("latin1")).toContain("PiKVM V3\n");
    expect(edid.toString("latin1")).toContain("CAFEBABE\n");
  });

  it("makes each of both blocks sum to zero", () => {
    const edid = composeEdid(PIKVM);

    expect(edid).toHaveLength(256);
    for (const block of [edid.subarray(0, 128), edid.subarray(128)]) {
      expect(block.reduce((sum, byte) => sum + byte, 0) % 256).toBe(0);
    }
  });

  it("leaves the serial descriptor out when there is no serial text", () => {
    expect(
      composeEdid({ ...PIKVM, serialText: null })
        .subarray(90, 95)
        .toString("hex"),
    ).toBe("0000001000");
  });
});
