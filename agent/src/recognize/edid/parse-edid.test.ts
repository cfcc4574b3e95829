import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromHex } from "../bytes.ts";
import { monitorIdentity, monitorSerialOf } from "./monitor-serial.ts";
import { type Edid, parseEdid } from "./parse-edid.ts";

const SEED = 20_261_122;

/** A monitor `DEL 4010`, serial 0x34414c33 and text `ABC1234`, made up, with the right checksum. */
function sample(): Uint8Array {
  const block = new Uint8Array(128);
  block.set(fromHex("00ffffffffffff0010ac1040334c4134"));
  block.set([12, 30, 1, 3, 0x80, 60, 34], 16);
  block.set([0, 0, 0, 0xfc, 0, ...Buffer.from("DELL U2720Q\n ")], 54);
  block.set([0, 0, 0, 0xff, 0, ...Buffer.from("ABC1234\n     ")], 72);
  block[127] = (256 - (block.reduce((sum, value) => sum + value, 0) % 256)) % 256;
  return block;
}

function parse(bytes: Uint8Array): Edid {
  const result = parseEdid(bytes);
  if (!result.ok) throw new Error(result.error);
  return result.edid;
}

describe("EDID parser", () => {
  it("reads maker, numbers, date, size and texts", () => {
    expect(parse(sample())).toEqual({
      maker: "DEL",
      product: "4010",
      serialNumber: 0x34414c33,
      week: 12,
      year: 2020,
      widthCm: 60,
      heightCm: 34,
      name: "DELL U2720Q",
      serialText: "ABC1234",
      checksumOk: true,
    });
  });

  it("reads a block with a wrong checksum and says so", () => {
    const block = sample();
    block[20] = 0x81;

    expect(parse(block)).toMatchObject({ maker: "DEL", checksumOk: false });
  });

  it("leaves out texts that are not there", () => {
    const block = sample();
    block.fill(0, 54, 90);

    expect(parse(block)).toMatchObject({ name: null, serialText: null });
  });

  it("ignores what follows the base block", () => {
    expect(parse(Uint8Array.from([...sample(), ...new Uint8Array(128).fill(7)])).maker).toBe("DEL");
  });

  it.each([
    ["too few bytes", sample().subarray(0, 127), "too_short"],
    ["nothing", new Uint8Array(), "too_short"],
    ["another header", sample().fill(1, 0, 1), "wrong_header"],
    ["a maker without letters", sample().fill(0, 8, 10), "wrong_maker"],
  ])("says what is wrong with %s", (_name, bytes, error) => {
    expect(parseEdid(bytes)).toEqual({ ok: false, error });
  });

  it("answers to any bytes behind a right header", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 0, maxLength: 300 }), (tail) => {
        const result = parseEdid(Uint8Array.from([...fromHex("00ffffffffffff00"), ...tail]));
        expect(result.ok ? result.edid.maker : result.error).toMatch(/^(?:[A-Z]{3}|too_short|wrong_maker)$/u);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

describe("monitor serial", () => {
  const edid = parse(sample());

  it("prefers the text to the number", () => {
    expect(monitorIdentity(edid)).toBe("DEL4010:ABC1234");
    expect(monitorSerialOf({ ...edid, serialText: null })).toBe(String(0x34414c33));
  });

  it.each([
    "0",
    "000000000000",
    "1111111",
    "0000000000001",
    "Serial Number",
    "N/A",
    "123456789",
    "0123456789ABCDEF",
    "demoset-1",
  ])("takes %s for a filler", (serialText) => {
    expect(monitorSerialOf({ ...edid, serialText, serialNumber: 0x01010101 })).toBeNull();
  });

  it("knows a television by its text alone, because one maker's all carry one number", () => {
    const television = { ...edid, widthCm: 95, heightCm: 54 };

    expect(monitorIdentity(television)).toBe("DEL4010:ABC1234");
    expect(monitorIdentity({ ...television, serialText: null })).toBeNull();
  });

  it.each([0, 21, 0x01010101, 0x01000e00, 0x88888800, 0xffffffff])(
    "takes the number %i for a filler",
    (serialNumber) => {
      expect(monitorIdentity({ ...edid, serialText: null, serialNumber })).toBeNull();
    },
  );
});
