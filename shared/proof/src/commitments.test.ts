import type { Disclosure, Statement } from "@clearseat/shared";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyStatements, commitmentOf, stateDigestOf, statementPlace } from "./commitments.ts";
import { randomSalt } from "./hashing.ts";

function isStatement(key: string, onAc: boolean): Statement {
  const payload = { hasBattery: true, onAc, lidClosed: null };
  return { says: "is", signal: { kind: "power", key, observedAt: "2026-03-02T14:00:00Z", payload } };
}

function disclose(statement: Statement): Disclosure {
  return { salt: randomSalt(), statement };
}

describe("commitments", () => {
  it("differ for the same statement under another salt, so a digest tells nothing", () => {
    const statement = isStatement("main", true);

    const first = commitmentOf(disclose(statement));
    const second = commitmentOf(disclose(statement));

    expect(first).not.toBe(second);
  });

  it("change with any change of the statement", () => {
    const salt = randomSalt();

    expect(commitmentOf({ salt, statement: isStatement("main", true) })).not.toBe(
      commitmentOf({ salt, statement: isStatement("main", false) }),
    );
  });

  it("leave the state where a signal is cleared and come back when it returns", () => {
    const seen = disclose(isStatement("main", true));
    const cleared = disclose({ says: "cleared", kind: "power", key: "main", observedAt: "2026-03-02T15:00:00Z" });

    const after = applyStatements(applyStatements(new Map(), [seen], false), [cleared], false);

    expect(after.size).toBe(0);
    expect(statementPlace(seen.statement)).toBe(statementPlace(cleared.statement));
  });

  it("make the same state digest whatever the order in which signals came", () => {
    const keys = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(keys, (names) => {
        const disclosures = names.map((name) => disclose(isStatement(name, true)));

        const forward = applyStatements(new Map(), disclosures, false);
        const backward = applyStatements(new Map(), disclosures.toReversed(), false);

        expect(stateDigestOf(forward)).toBe(stateDigestOf(backward));
      }),
    );
  });

  it("start from nothing in a full report", () => {
    const old = applyStatements(new Map(), [disclose(isStatement("old", true))], false);

    const next = applyStatements(old, [disclose(isStatement("new", true))], true);

    expect([...next.keys()]).toEqual([statementPlace(isStatement("new", true))]);
  });
});
