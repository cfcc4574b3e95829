import { canonicalize, createSigner, generatePrivateJwk, open, seal } from "@clearseat/proof";
import { parseDirectoryCsv } from "@clearseat/server";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCompact, toCompact } from "../../agent/src/ledger/compact-envelope.ts";
import { parseEdid } from "../../agent/src/recognize/edid/parse-edid.ts";
import { parseReportDescriptor } from "../../agent/src/recognize/hid/parse-report-descriptor.ts";
import { argumentsOf, splitCommandLine } from "../../agent/src/recognize/programs/command-line.ts";
import { formatCursor, parseCursor } from "../../server/src/devices/page-cursor.ts";
import { chooseSeed } from "../../tools/seeded-random.ts";
import { composeEdid } from "../support/edid.ts";

const seed = chooseSeed();
process.stdout.write(`seed of the round trips: ${seed}\n`);
const RUNS = { seed, numRuns: 100 };

function holdsFor<T>(values: fc.Arbitrary<T>, promise: (value: T) => void): void {
  fc.assert(fc.property(values, promise), RUNS);
}

/** RFC 4180, section 2. */
function quoted(field: string): string {
  return `"${field.replaceAll('"', '""')}"`;
}

const printable = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  minLength: 1,
  maxLength: 13,
});
const letters = fc.string({
  unit: fc.integer({ min: 65, max: 90 }).map((code) => String.fromCharCode(code)),
  minLength: 3,
  maxLength: 3,
});

describe("what is written one way and read back", () => {
  it("canonical JSON is the same value, and the only spelling of it", () => {
    holdsFor(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const text = canonicalize(value);
      expect(canonicalize(JSON.parse(text))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    });
  });

  it("a sealed message opens to what was sealed, also after its way through a ledger line", () => {
    for (const algorithm of ["Ed25519", "ES256"] as const) {
      const signer = createSigner(generatePrivateJwk(algorithm));
      holdsFor(fc.jsonValue(), (payload) => {
        const line = toCompact(seal(payload, { typ: "report", aud: signer.kid, signer }));
        const envelope = parseCompact(line);
        const opened = envelope === null ? null : open(envelope, { typ: "report", aud: signer.kid, verifier: signer });
        expect(opened).toMatchObject({ ok: true, payload: JSON.parse(canonicalize(payload)) as unknown });
      });
    }
  });

  it("a directory gives every field as it was quoted", () => {
    const field = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).filter((text) => text.trim() === text);
    holdsFor(
      fc.uniqueArray(fc.record({ assignee: field, deviceSerial: field, manager: field, group: field }), {
        selector: ({ deviceSerial }) => deviceSerial,
      }),
      (rows) => {
        const columns = ["deviceSerial", "assignee", "group", "manager"] as const;
        const lines = rows.map((row) => columns.map((column) => quoted(row[column])).join(","));

        const entries = parseDirectoryCsv(`${[columns.join(","), ...lines].join("\r\n")}\r\n`, "made.csv");

        expect(
          entries.map(({ assignee, deviceSerial, manager, group }) => ({ assignee, deviceSerial, manager, group })),
        ).toEqual(rows);
      },
    );
  });

  it("an EDID tells who made the display, and its numbers and names", () => {
    const monitors = fc.record({
      manufacturer: letters,
      productCode: fc.nat(0xffff),
      serialNumber: fc.nat(0x7fffffff),
      week: fc.nat(255),
      year: fc.integer({ min: 1990, max: 2245 }),
      widthCm: fc.nat(255),
      heightCm: fc.nat(255),
      name: fc.option(printable),
      serialText: fc.option(printable),
    });
    holdsFor(monitors, ({ manufacturer: maker, productCode, ...facts }) => {
      const result = parseEdid(composeEdid({ manufacturer: maker, productCode, ...facts }));

      expect(result).toEqual({
        ok: true,
        edid: { maker, product: productCode.toString(16).padStart(4, "0"), ...facts, checksumOk: true },
      });
    });
  });

  it("a report descriptor gives its collections with the limits of their axes", () => {
    const mice = fc.record({
      usage: fc.constantFrom(1, 2),
      max: fc.integer({ min: 1, max: 32_767 }),
      absolute: fc.boolean(),
    });
    holdsFor(fc.array(mice, { maxLength: 10 }), (collections) => {
      const bytes = collections.flatMap(({ usage, max, absolute }) => [
        0x05,
        1,
        0x09,
        usage,
        0xa1,
        1,
        0x15,
        0,
        0x26,
        max & 0xff,
        max >> 8,
        0x75,
        16,
        0x95,
        2,
        0x09,
        0x30,
        0x09,
        0x31,
        0x81,
        absolute ? 2 : 6,
        0xc0,
      ]);

      const result = parseReportDescriptor(Uint8Array.from(bytes));

      expect(result.ok).toBe(true);
      const read = result.ok ? result.collections : [];
      expect(
        read.map(({ usage, axes }) => ({ usage: usage.id, max: axes[0]?.logicalMax, absolute: axes[0]?.absolute })),
      ).toEqual(collections);
      expect(read.every(({ axes, inputBits }) => axes.length === 2 && inputBits === 32)).toBe(true);
    });
  });

  it("a command line gives its words as they were quoted, with and without the program's path", () => {
    const word = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => !/["']/u.test(text));
    holdsFor(fc.array(word), (words) => {
      const line = words.map((text) => `"${text}"`).join(" ");

      expect([...splitCommandLine(line)]).toEqual(words);
      expect([...argumentsOf(`C:\\Program Files\\A b\\c.exe ${line}`, "C:\\Program Files\\A b\\c.exe")]).toEqual(words);
    });
  });

  it("a place in a list is found again", () => {
    holdsFor(fc.record({ atMs: fc.nat(Number.MAX_SAFE_INTEGER), id: fc.stringMatching(/^[\w-]{1,64}$/u) }), (start) => {
      expect(parseCursor(formatCursor(start))).toEqual(start);
    });
  });
});
