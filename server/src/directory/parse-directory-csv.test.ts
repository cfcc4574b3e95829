import { describe, expect, it } from "vitest";
import { parseDirectoryCsv } from "./parse-directory-csv.ts";

const parse = (text: string) => parseDirectoryCsv(text, "people.csv");

/** Assignee, serial and group of each line. */
function shortOf(text: string): (readonly (string | null)[])[] {
  return parse(text).map(({ assignee, deviceSerial, group }) => [assignee, deviceSerial, group ?? null]);
}

const HEADER = "assignee,deviceSerial,group";

describe("a directory file", () => {
  it.each([
    ["CRLF, as RFC 4180 has them", "\r\n"],
    ["LF", "\n"],
    ["CR, as spreadsheets write for an old Macintosh", "\r"],
  ])("may end its lines with %s", (_name, end) => {
    const text = [HEADER, "ana,SN-1,sales", "bob,SN-2,"].join(end);

    expect(shortOf(text)).toEqual([
      ["ana", "SN-1", "sales"],
      ["bob", "SN-2", null],
    ]);
    expect(shortOf(`${text}${end}`)).toEqual(shortOf(text));
    expect(shortOf(`${text}${end}${end}  ${end}`)).toEqual(shortOf(text));
  });

  it.each(["\r", "\n", "\r\n", ",", '""', '""""', ";", "\t"])(
    "keeps %j inside a quoted field, where it means itself",
    (piece) => {
      const [entry] = parse(`${HEADER}\r\nana,SN-1,"one${piece}two"\r\n`);

      expect(entry?.group).toBe(`one${piece.replaceAll('""', '"')}two`);
    },
  );

  it.each(["\r", "\n", "\r\n"])("names the line that an editor shows, also after a break %j in a field", (end) => {
    const text = [HEADER, `ana,SN-1,"one${end}two"`, "bob"].join(end);

    expect(() => parse(text)).toThrow("people.csv: line 4: has 1 fields; the header has 3");
  });

  it("may begin with a byte order mark, and its first field may be quoted", () => {
    expect(shortOf(`\ufeff"assignee",deviceSerial,"group"\n"ana",SN-1,""\n`)).toEqual([["ana", "SN-1", null]]);
  });

  it("may consist of a header, with its columns in any order and blanks around their names", () => {
    expect(parse(" deviceSerial , assignee \n")).toEqual([]);
  });

  it.each([
    ["", "line 1, assignee: is a column that must be there"],
    ["assignee;deviceSerial\nana;SN-1\n", "line 1: must have its fields separated by commas"],
    ["assignee\tdeviceSerial\n", "line 1: must have its fields separated by commas"],
    ["assignee,deviceSerial,\nana,SN-1,\n", "line 1, column 3: has no name"],
    ["assignee,,deviceSerial\n", "line 1, column 2: has no name"],
    ["assignee,deviceSerial,assignee\n", "line 1, assignee: stands there twice"],
    ["assignee,deviceSerial,shoeSize\n", "line 1, shoeSize: is not a known column"],
    ["assignee,deviceSerial\nana,SN-1,\n", "line 2: has 3 fields; the header has 2"],
    ["assignee,deviceSerial\n\nana\n", "line 3: has 1 fields; the header has 2"],
    ['assignee,deviceSerial\n"ana,SN-1\nbob,SN-2\n', "line 2: a quoted field does not end"],
    ['assignee,deviceSerial\nan"a,SN-1\n', "line 2: a quote must stand at the start of a field"],
    ['assignee,deviceSerial\n"ana"x,SN-1\n', "line 2: a quoted field must end with its quote"],
    ['assignee,deviceSerial\n"ana" ,SN-1\n', "line 2: a quoted field must end with its quote"],
    ['assignee,deviceSerial\n"",SN-1\n', "line 2, assignee: must not be empty"],
    ["assignee,deviceSerial\nana,SN-1\nbob,SN-1\n", "line 3, deviceSerial: stands in line 2 already"],
  ])("%j is refused: %s", (text, sentence) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ message: `people.csv: ${sentence}` }));
  });
});
