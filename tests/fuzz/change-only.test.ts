import { applyStatements, commitmentOf, stateDigestOf, statementPlace } from "@clearseat/proof";
import type { Disclosure, Gap, Signal, Statement } from "@clearseat/shared";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LedgerState } from "../../agent/src/ledger/ledger.ts";
import { describeWholeState, detectChanges, type Seen } from "../../agent/src/reporting/detect-changes.ts";
import type { StateRow } from "../../server/src/devices/state-store.ts";
import { applyDisclosures } from "../../server/src/ingest/apply-disclosures.ts";
import { applyPatch, type Plain } from "../../tools/scenario/patch.ts";
import { chooseSeed } from "../../tools/seeded-random.ts";

const seed = chooseSeed();
process.stdout.write(`seed of the changes: ${seed}\n`);
const RUNS = { seed, numRuns: 150 };
const AT = "2026-03-02T14:00:00Z";

const tool = fc.record({ id: fc.constantFrom("anydesk", "rustdesk", "x11vnc", "xrdp"), running: fc.boolean() });
/** A look: some tools, the charger, and perhaps something that could not be looked at. */
const looks = fc.record({
  tools: fc.uniqueArray(tool, { selector: ({ id }) => id }),
  onAc: fc.option(fc.boolean()),
  gap: fc.option(fc.constantFrom<Gap["reason"]>("denied", "missing")),
});
type Look = Parameters<Parameters<typeof looks.map>[0]>[0];

function toSeen({ tools, onAc, gap }: Look): Seen {
  const signals: Signal[] = tools.map(({ id, running }) => ({
    kind: "proxyware",
    key: id,
    observedAt: AT,
    payload: { entryId: id, matchedOn: ["process"], running, installed: true, installSource: "user" },
  }));
  if (onAc !== null)
    signals.push({ kind: "power", key: "power", observedAt: AT, payload: { hasBattery: true, onAc, lidClosed: null } });
  return {
    signals,
    gaps: gap === null ? [] : [{ kind: "proxyware", section: "processes", reason: gap }],
    observedAt: AT,
  };
}

function disclose(statements: readonly Statement[]): Disclosure[] {
  return statements.map((statement) => ({ salt: "A".repeat(22), statement }));
}

/** The ledger's state after a report, as both sides keep it. */
function after(state: LedgerState, statements: readonly Statement[], full: boolean, seenIn: number): LedgerState {
  const disclosures = disclose(statements);
  const commitments = applyStatements(
    new Map([...state].map(([place, { commitment }]) => [place, commitment])),
    disclosures,
    full,
  );
  const told = new Map(disclosures.map((disclosure) => [statementPlace(disclosure.statement), disclosure]));
  return new Map(
    [...commitments].map(([place, commitment]) => {
      const disclosure = told.get(place);
      const known = state.get(place);
      if (disclosure !== undefined) return [place, { ...disclosure, commitment, seenIn }];
      if (known === undefined) throw new Error("a place out of nowhere");
      return [place, known];
    }),
  );
}

function digestOf(state: LedgerState): string {
  return stateDigestOf(new Map([...state].map(([place, { commitment }]) => [place, commitment])));
}

function play(seen: readonly Seen[]): LedgerState {
  return seen.reduce<LedgerState>(
    (state, one, index) => after(state, detectChanges(state, one).statements, false, index + 1),
    new Map(),
  );
}

const history = fc.array(looks.map(toSeen), { minLength: 1, maxLength: 6 });

describe("reports that say only what changed", () => {
  it("leave nothing to say once they are applied", () => {
    fc.assert(
      fc.property(history, (seen) => {
        expect(detectChanges(play(seen), seen.at(-1) as Seen).statements).toEqual([]);
      }),
      RUNS,
    );
  });

  it("bring what was seen into force, and nothing that was neither seen nor hidden by a gap", () => {
    fc.assert(
      fc.property(history, (seen) => {
        const last = seen.at(-1) as Seen;
        const state = play(seen);
        const inForce = [...state.values()].flatMap(({ statement }) =>
          statement.says === "is" ? [statement.signal] : [],
        );

        for (const signal of last.signals) expect(inForce).toContainEqual(signal);
        const hidden = last.gaps.length === 0 ? 0 : inForce.length - last.signals.length;
        expect(inForce.length - hidden).toBe(last.signals.length);
      }),
      RUNS,
    );
  });

  it("come to the same state as one full report, on the laptop and on the server", () => {
    fc.assert(
      fc.property(history, (seen) => {
        const state = play(seen);
        const whole = describeWholeState(state, seen.at(-1) as Seen);

        expect(digestOf(after(new Map(), whole.statements, true, 9))).toBe(digestOf(state));
        expect(applyDisclosures([], disclose(whole.statements), serverFacts(true)).digest).toBe(digestOf(state));
      }),
      RUNS,
    );
  });

  it("applied one by one on the server give the digest that the laptop signs", () => {
    fc.assert(
      fc.property(history, (seen) => {
        let rows: readonly StateRow[] = [];
        let state: LedgerState = new Map();
        for (const [index, one] of seen.entries()) {
          const { statements } = detectChanges(state, one);
          state = after(state, statements, false, index + 1);
          const change = applyDisclosures(rows, disclose(statements), serverFacts(false));
          rows = change.rows;
          expect(change.digest).toBe(digestOf(state));
          expect(change.signalCount + change.gapCount).toBe(state.size);
        }
      }),
      RUNS,
    );
  });

  it("have a digest that no order changes and every statement does", () => {
    fc.assert(
      fc.property(history, fc.nat(), (seen, pick) => {
        const entries = [...play(seen)].map(([place, { commitment }]) => [place, commitment] as const);
        expect(stateDigestOf(new Map(entries.toReversed()))).toBe(stateDigestOf(new Map(entries)));
        const without = entries.toSpliced(pick % Math.max(1, entries.length), 1);
        expect(stateDigestOf(new Map(without)) === stateDigestOf(new Map(entries))).toBe(entries.length === 0);
      }),
      RUNS,
    );
  });
});

function serverFacts(full: boolean) {
  return {
    full,
    observedAt: AT,
    receivedAtMs: 1_772_460_000_000,
    reportHash: commitmentOf({
      salt: "A".repeat(22),
      statement: { says: "cleared", kind: "power", key: "x", observedAt: AT },
    }),
  };
}

const plain = fc.jsonValue() as fc.Arbitrary<Plain>;
const object = fc.dictionary(
  fc.string({ maxLength: 5 }).filter((key) => key !== "replace" && key !== "remove"),
  fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant(null)),
);

describe("patches of a snapshot", () => {
  it("laid over nothing are themselves, and laid twice over an object are laid once", () => {
    fc.assert(
      fc.property(object, object, (base, patch) => {
        const once = applyPatch(base, patch);
        expect(applyPatch(undefined, patch)).toEqual(patch);
        expect(applyPatch(once, patch)).toEqual(once);
        expect(once).toEqual({ ...base, ...patch });
      }),
      RUNS,
    );
  });

  it("append in order, take back what they appended, and replace whatever was there", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.array(fc.integer({ min: 1_000 })), plain, (base, added, other) => {
        const appended = applyPatch(
          base.map((item) => item % 1_000),
          added,
        );
        expect(appended).toEqual([...base.map((item) => item % 1_000), ...added]);
        expect(applyPatch(appended, { remove: added })).toEqual(base.map((item) => item % 1_000));
        expect(applyPatch(other, { replace: added })).toEqual(added);
      }),
      RUNS,
    );
  });
});
