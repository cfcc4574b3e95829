import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildPathIndex, endingPattern, folderPattern } from "./path-index.ts";
import { toComparablePath } from "./programs/command-line.ts";

describe("path index", () => {
  const index = buildPathIndex([
    [endingPattern("/Level/level.exe"), 1],
    [endingPattern("/Remote Access/*"), 2],
    [endingPattern("/client-*/*/run"), 3],
    [endingPattern("helper.exe"), 4],
    [endingPattern("*/tool"), 5],
    [folderPattern("Maker/Desk*"), 6],
  ]);

  it.each([
    ["C:\\Program Files\\Level\\Level.exe", [1]],
    ["C:\\Level\\other.exe", []],
    ["/opt/remote access/bin/java", [2]],
    ["/opt/client-ab12/bin/run", [3]],
    ["C:\\Windows\\remotehelper.exe", [4]],
    ["/remote access/remote access/tool", [2, 5]],
    ["C:\\Program Files\\Maker\\Desk 7\\x.exe", [6]],
    ["C:\\Users\\Maker\\Desk\\x.exe", []],
  ])("finds what %s lies in or ends with, each once", (path, expected) => {
    expect(new Set(index.find(path))).toEqual(new Set(expected));
    expect(index.find(path)).toHaveLength(expected.length);
  });

  /** Letters that meet often, of both cases, with those whose lower case is longer or of another alphabet. */
  const units = ["a", "b", "A", "i", "k", ".", "(", "/", "\\", "é", "\u0130", "\u212a"];
  const text = fc.string({ unit: fc.constantFrom(...units), maxLength: 12 });
  const patterns = fc
    .array(fc.array(text, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("*").replaceAll("\\", "/")))
    .map((list) => [...new Set(list)].filter((pattern) => pattern !== ""));

  it.each([
    ["ending", endingPattern, ""],
    ["folder", folderPattern, "C:\\Program Files\\"],
  ] as const)("finds what trying every %s finds", (_what, toPattern, root) => {
    fc.assert(
      fc.property(patterns, text, (list, below) => {
        const rows = list.map((pattern) => [toPattern(pattern), pattern] as const);
        const path = root + below;
        const plain = rows.filter(([{ matches }]) => matches(toComparablePath(path))).map(([, pattern]) => pattern);

        expect(buildPathIndex(rows).find(path)).toEqual(plain);
      }),
      { numRuns: 2_000 },
    );
  });
});
