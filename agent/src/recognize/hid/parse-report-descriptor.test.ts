import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromHex } from "../bytes.ts";
import { toHidRoles } from "./hid-roles.ts";
import { HID_FAULTS, parseReportDescriptor } from "./parse-report-descriptor.ts";

const SEED = 20_261_122;
const ABSOLUTE_MOUSE =
  "05010902a1010901a1000509190129081500250195087501810205010930093116000026ff7f75109502810209381581257f750895018106c0c0";
const RELATIVE_MOUSE = "05010902a1010901a1000509190129081500250195087501810205010930093109381581257f750895038106c0c0";
const JETKVM_MOUSE =
  "05010902a10185010901a1000509190129031500250175019503810295017505810305010930093116000026ff7f36000046ff7f751095028102c0850209381581257f35004500750895018106c0";
const KEYBOARD =
  "05010906a101050719e029e71500250175019508810295017508810395057501050819012905910295017503910395067508150025650507190029658100c0";

function parse(hex: string) {
  const result = parseReportDescriptor(fromHex(hex));
  if (!result.ok) throw new Error(`fault ${result.error.fault} at ${result.error.offset}`);
  return result.collections;
}

describe("report descriptor parser", () => {
  it("sees the axes of an absolute mouse with their range", () => {
    const [mouse] = parse(ABSOLUTE_MOUSE);

    expect(mouse?.usage).toEqual({ page: 1, id: 2 });
    expect(
      mouse?.axes.map(({ axis, absolute, logicalMin, logicalMax }) => [axis, absolute, logicalMin, logicalMax]),
    ).toEqual([
      ["x", true, 0, 32_767],
      ["y", true, 0, 32_767],
    ]);
    expect(mouse?.axes[0]?.within).toEqual([
      { page: 1, id: 2 },
      { page: 1, id: 1 },
    ]);
  });

  it("sees movement where a mouse tells movement", () => {
    expect(
      parse(RELATIVE_MOUSE)[0]?.axes.map(({ axis, absolute, logicalMin, logicalMax }) => [
        axis,
        absolute,
        logicalMin,
        logicalMax,
      ]),
    ).toEqual([
      ["x", false, -127, 127],
      ["y", false, -127, 127],
    ]);
  });

  it("counts the bits of all input reports of a collection", () => {
    expect(parse(KEYBOARD)[0]?.inputBits).toBe(64);
  });

  it("gives back globals that were pushed", () => {
    // Logical maximum 32767, push, logical maximum 1, pop: the axes keep 32767.
    const hex = "05010902a1010901a100150026ff7fa42501b409300931751095028102c0c0";

    expect(parse(hex)[0]?.axes.map(({ logicalMax }) => logicalMax)).toEqual([32_767, 32_767]);
  });

  it("reads a maximum of ff ff as 65535 where the minimum is 0", () => {
    expect(parse("05010902a10109300931150026ffff751095028102c0")[0]?.axes[0]?.logicalMax).toBe(65_535);
  });

  it("takes the page from a usage of four bytes", () => {
    expect(parse("05090b02000100a101c0")[0]?.usage).toEqual({ page: 1, id: 2 });
  });

  it("finds axes given as a range of usages", () => {
    expect(parse("05010902a101193029311500 26ff7f751095028102c0".replaceAll(" ", ""))[0]?.axes).toHaveLength(2);
  });

  it("steps over long items", () => {
    expect(parse(`fe0210aabb${KEYBOARD}`)).toHaveLength(1);
  });

  it("lists each top-level collection of a descriptor", () => {
    expect(parse(KEYBOARD + RELATIVE_MOUSE).map(({ usage }) => usage.id)).toEqual([6, 2]);
  });

  it("finds nothing in nothing", () => {
    expect(parse("")).toEqual([]);
  });

  it.each([
    ["an item cut off", "050126ff", "truncated_item"],
    ["a long item cut off", "fe1010aa", "truncated_item"],
    ["an end without a beginning", "0501c0", "unbalanced_collection"],
    ["a pop without a push", "b4", "unbalanced_push"],
    ["a collection without an end", "05010902a101", "unclosed_collection"],
    ["collections without measure", "a100".repeat(100), "too_deep"],
    ["pushes without measure", "a4".repeat(100), "too_deep"],
  ])("says what is wrong with %s", (_name, hex, fault) => {
    expect(parseReportDescriptor(fromHex(hex))).toMatchObject({ ok: false, error: { fault } });
  });

  it("answers to any bytes with collections or a fault of the list", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4096 }), (bytes) => {
        const result = parseReportDescriptor(bytes);
        expect(result.ok || HID_FAULTS.includes(result.error.fault)).toBe(true);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it("answers to a real descriptor with some bytes changed", () => {
    const positions = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 });
    fc.assert(
      fc.property(positions, (changes) => {
        const bytes = fromHex(JETKVM_MOUSE);
        for (const [position, value] of changes) bytes[position % bytes.length] = value;
        const result = parseReportDescriptor(bytes);
        expect(result.ok ? toHidRoles(result.collections).digitizer : result.error.offset > bytes.length).toBe(false);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it("comes to an end with the longest descriptor there can be", () => {
    const bytes = new Uint8Array(65_535).fill(0x00);
    const axes = fromHex("093009318102");
    for (let offset = 2; offset + axes.length < bytes.length; offset += axes.length) bytes.set(axes, offset);
    bytes.set([0xa1, 0x00]);

    expect(parseReportDescriptor(bytes)).toBeDefined();
  });
});

describe("roles of a device", () => {
  it.each([
    ["a mouse that tells places", ABSOLUTE_MOUSE, { absolutePointer: true, relativePointer: false, keyboard: false }],
    ["the same with a report per function", JETKVM_MOUSE, { absolutePointer: true, relativePointer: false }],
    ["a mouse that tells movement", RELATIVE_MOUSE, { absolutePointer: false, relativePointer: true }],
    ["a keyboard", KEYBOARD, { keyboard: true, absolutePointer: false, relativePointer: false }],
    [
      "a gamepad whose stick stands in a pointer",
      "05010905a1010901a100093009311500 27ffff0000751095028102c0c0",
      { absolutePointer: false },
    ],
    ["a joystick inside a mouse", "05010902a1010904a10009300931150026ff7f751095028102c0c0", { absolutePointer: false }],
    [
      "a touch screen",
      "050d0904a1010922a102050109300931150026ff7f751095028102c0c0",
      { absolutePointer: false, digitizer: true },
    ],
    ["a mouse with eight bits for a place", "05010902a101093009311581257f750895028102c0", { absolutePointer: false }],
    ["only one axis", "05010902a1010930150026ff7f751095018102c0", { absolutePointer: false }],
  ])("knows %s", (_name, hex, expected) => {
    expect(toHidRoles(parse(hex.replaceAll(" ", "")))).toMatchObject(expected);
  });
});
