import { ReportMessage, ReportPayload } from "@clearseat/shared";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createShapeGuard } from "./shape-guard.ts";

const DIGEST = "A".repeat(43);

const base64url = fc.stringMatching(/^[A-Za-z0-9_-]{1,80}$/u);
const digest = fc.stringMatching(/^[A-Za-z0-9_-]{43}$/u);
const version = fc.string({ maxLength: 40, unit: "grapheme" }).filter((text) => text.length <= 40);
const instant = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString());

/** As `JSON.parse` makes them. */
const PLAIN = { noNullPrototype: true } as const;

const heartbeat = fc.record(
  {
    report: fc.record({ protected: base64url, payload: base64url, signature: base64url }, PLAIN),
    disclosures: fc.constant([]),
  },
  PLAIN,
);

const payload = fc.record(
  {
    version: fc.constant(1),
    sequence: fc.integer({ min: 1 }),
    previousHash: digest,
    bootId: version.filter((text) => text !== ""),
    observedAt: instant,
    full: fc.boolean(),
    commitments: fc.constant([]),
    stateDigest: digest,
    agentVersion: version,
    catalogVersion: version,
  },
  PLAIN,
);

/** What a field may hold instead, at and beyond every bound. */
const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(undefined, 0, -1, 1.5, 2 ** 53, Number.NaN, "", " ", "\ud800", "x\udc00y", [null], [[]]),
  fc.constantFrom(
    "A".repeat(42),
    "A".repeat(44),
    `${DIGEST}\n`,
    "A".repeat(201),
    "a".repeat(41),
    "ä".repeat(64),
    "a==",
  ),
  fc.constantFrom("2026-02-29T00:00:00Z", "2024-02-29T00:00:00Z", "2026-03-02T14:00Z", "2026-03-02T14:00:00+01:00"),
  fc.constantFrom("2026-03-02T24:00:00Z", "2026-03-02T14:00:00.123456789Z", "2026-03-02T14:00:00Z\n"),
);

type Path = readonly string[];

/** The same value with a member put in at a path. */
function withMember(value: unknown, [key = "", ...rest]: Path, member: unknown): unknown {
  const record = value as Record<string, unknown>;
  const inner = rest.length === 0 ? member : withMember(record[key] ?? {}, rest, member);
  return { ...record, [key]: inner };
}

function without(value: unknown, [key = "", ...rest]: Path): unknown {
  const { [key]: member, ...others } = value as Record<string, unknown>;
  return rest.length === 0 ? others : { ...others, [key]: without(member ?? {}, rest) };
}

const SUBJECTS = [
  {
    name: "a report message",
    schema: ReportMessage as z.ZodType,
    honest: heartbeat as fc.Arbitrary<unknown>,
    paths: [["report"], ["report", "protected"], ["report", "payload"], ["report", "signature"], ["disclosures"]],
  },
  {
    name: "a report's payload",
    schema: ReportPayload as z.ZodType,
    honest: payload as fc.Arbitrary<unknown>,
    paths: Object.keys(ReportPayload.shape).map((key) => [key]),
  },
] as const;

describe.each(SUBJECTS)("the quick look at $name", ({ schema, honest, paths }) => {
  const guard = createShapeGuard(schema);

  it("lets an honest heartbeat pass", () => {
    fc.assert(
      fc.property(honest, (value) => {
        expect(guard(value)).toBe(true);
      }),
    );
  });

  it("lets nothing pass that the schema refuses or reads as something else", () => {
    const place = fc.oneof(
      fc.constantFrom<Path>(...paths),
      fc.string().map((key): Path => [key]),
    );
    const changed = fc.oneof(
      fc.jsonValue(),
      fc.tuple(honest, place, odd).map(([value, path, member]) => withMember(value, path, member)),
      fc.tuple(honest, fc.constantFrom<Path>(...paths)).map(([value, path]) => without(value, path)),
    );
    fc.assert(
      fc.property(changed, (value) => {
        if (!guard(value)) return;
        expect(schema.parse(value)).toStrictEqual(value);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe("a quick look", () => {
  it.each([
    ["fills in what is missing", z.strictObject({ a: z.boolean().default(true) }), { a: true }],
    ["changes what it reads", z.strictObject({ a: z.string().trim() }), { a: "a" }],
    ["takes one of several", z.union([z.string(), z.number()]), "a"],
    ["keeps members it does not know", z.looseObject({ a: z.boolean() }), { a: true }],
    ["looks at the whole object again", z.strictObject({ a: z.boolean() }).refine(() => true), { a: true }],
    ["has a bound that is not known here", z.string().startsWith("a"), "a"],
  ])("leaves it to a schema that %s", (_name, schema, value) => {
    expect([schema.safeParse(value).success, createShapeGuard(schema as z.ZodType)(value)]).toEqual([true, false]);
  });
});
