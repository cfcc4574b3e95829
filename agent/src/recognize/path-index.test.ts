import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePattern } from "./name-index.ts";
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

  it("finds what trying every ending finds", () => {
    const parts = fc.string({ unit: fc.constantFrom("a", "b", "A", "/", "\\", "é", "\u0130"), maxLength: 12 });
    const endings = fc.array(
      fc.array(parts, { minLength: 1, maxLength: 3 }).map((text) => text.join("*").replaceAll("\\", "/")),
    );
    fc.assert(
      fc.property(endings, parts, (list, path) => {
        const unique = [...new Set(list)].filter((ending) => ending !== "");
        const plain = unique.filter((ending) => compilePattern(`*${ending.toLowerCase()}`)(toComparablePath(path)));

        const found = buildPathIndex(unique.map((ending) => [endingPattern(ending), ending])).find(path);

        expect([...found].sort()).toEqual(plain.sort());
      }),
      { numRuns: 2_000 },
    );
  });
});
