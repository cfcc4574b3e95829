import { statementPlace } from "@clearseat/proof";
import { DAY_MS, type Gap, type Signal, type Statement, toInstant, toMillis } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import type { LedgerState, StateEntry } from "../ledger/ledger.ts";
import { describeWholeState, detectChanges, type Seen } from "./detect-changes.ts";

const AT = "2026-03-02T14:00:00Z";
const LATER = "2026-03-02T14:15:00Z";

function power(onAc: boolean, observedAt = AT): Signal {
  return { kind: "power", key: "power", observedAt, payload: { hasBattery: true, onAc, lidClosed: false } };
}

function session(active: boolean, observedAt = AT): Signal {
  return {
    kind: "remote_session",
    key: "anydesk",
    observedAt,
    payload: {
      entryId: "anydesk",
      matchedOn: ["log"],
      since: AT,
      unattended: null,
      peer: null,
      instance: null,
      active,
    },
  };
}

const POWER_GAP: Gap = { kind: "power", reason: "denied", section: "power" };

function stateOf(entries: readonly (readonly [Statement, number])[]): LedgerState {
  return new Map(
    entries.map(([statement, seenIn]): [string, StateEntry] => [
      statementPlace(statement),
      { commitment: "c", salt: "s", statement, seenIn },
    ]),
  );
}

function seen(signals: readonly Signal[], gaps: readonly Gap[] = []): Seen {
  return { signals, gaps, observedAt: LATER };
}

describe("detectChanges", () => {
  it("says what is new", () => {
    const { statements } = detectChanges(
      new Map(),
      seen([power(true)], [{ ...POWER_GAP, kind: "display", section: "displays" }]),
    );

    expect(statements.map((statement) => statement.says)).toEqual(["is", "gap"]);
  });

  it("says nothing when only the time of observation differs", () => {
    const state = stateOf([
      [{ says: "is", signal: power(true, AT) }, 1],
      [{ says: "gap", gap: { ...POWER_GAP, kind: "clock", section: "clock" }, observedAt: AT }, 1],
    ]);

    expect(
      detectChanges(state, seen([power(true, LATER)], [{ kind: "clock", reason: "denied", section: "clock" }]))
        .statements,
    ).toEqual([]);
  });

  it("says a changed content again", () => {
    const state = stateOf([[{ says: "is", signal: power(true) }, 1]]);

    expect(detectChanges(state, seen([power(false, LATER)])).statements).toEqual([
      { says: "is", signal: power(false, LATER) },
    ]);
  });

  it("clears what is gone when the look was whole", () => {
    const state = stateOf([[{ says: "is", signal: power(true) }, 1]]);

    expect(detectChanges(state, seen([])).statements).toEqual([
      { says: "cleared", kind: "power", key: "power", observedAt: LATER },
    ]);
  });

  it("never clears what a new gap hides, nor while that gap lasts", () => {
    const before = stateOf([[{ says: "is", signal: power(true) }, 1]]);
    const first = detectChanges(before, seen([], [POWER_GAP]));
    const during = stateOf([
      [{ says: "is", signal: power(true) }, 1],
      [{ says: "gap", gap: POWER_GAP, observedAt: AT }, 2],
    ]);
    const second = detectChanges(during, seen([], [POWER_GAP]));

    expect(first.statements).toEqual([{ says: "gap", gap: POWER_GAP, observedAt: LATER }]);
    expect(second.statements).toEqual([]);
  });

  it("clears what was seen in spite of a gap that never went away", () => {
    const state = stateOf([
      [{ says: "gap", gap: POWER_GAP, observedAt: AT }, 1],
      [{ says: "is", signal: power(true) }, 3],
    ]);

    expect(detectChanges(state, seen([], [POWER_GAP])).statements.map((statement) => statement.says)).toEqual([
      "cleared",
    ]);
  });

  it("closes a gap and clears in the same report what did not come back", () => {
    const state = stateOf([
      [{ says: "is", signal: power(true) }, 1],
      [{ says: "gap", gap: POWER_GAP, observedAt: AT }, 2],
    ]);

    expect(detectChanges(state, seen([])).statements.map((statement) => statement.says)).toEqual([
      "cleared",
      "gap_closed",
    ]);
  });

  it("says a gap again when its reason changed", () => {
    const state = stateOf([[{ says: "gap", gap: POWER_GAP, observedAt: AT }, 1]]);
    const gap: Gap = { ...POWER_GAP, reason: "timed_out" };

    expect(detectChanges(state, seen([], [gap])).statements).toEqual([{ says: "gap", gap, observedAt: LATER }]);
  });

  it("keeps an event that is over until its retention ends", () => {
    const state = stateOf([[{ says: "is", signal: session(false) }, 1]]);
    const muchLater = toInstant(toMillis(AT) + 181 * DAY_MS);

    expect(detectChanges(state, seen([])).statements).toEqual([]);
    expect(
      detectChanges(state, { ...seen([]), observedAt: muchLater }).statements.map((statement) => statement.says),
    ).toEqual(["cleared"]);
  });

  it("clears a session that went on under this key and is now told under another", () => {
    const state = stateOf([[{ says: "is", signal: session(true) }, 1]]);

    expect(detectChanges(state, seen([])).statements.map((statement) => statement.says)).toEqual(["cleared"]);
  });
});

describe("describeWholeState", () => {
  it("tells everything seen and carries along what a gap hides", () => {
    const state = stateOf([
      [{ says: "is", signal: power(true) }, 1],
      [{ says: "gap", gap: POWER_GAP, observedAt: AT }, 2],
    ]);

    const changes = describeWholeState(state, seen([session(true, LATER)], [POWER_GAP]));

    expect(changes.statements.map(statementPlace).sort()).toEqual([
      "gap\u0000power\u0000power",
      "signal\u0000power\u0000power",
      "signal\u0000remote_session\u0000anydesk",
    ]);
    expect([...changes.carried].sort()).toEqual(["gap\u0000power\u0000power", "signal\u0000power\u0000power"]);
  });
});
