import { applyStatements, stateDigestOf } from "@clearseat/proof";
import type { Disclosure, Statement } from "@clearseat/shared";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StateRow } from "../devices/state-store.ts";
import { cleared, couldNotLook, kvmAttached, remoteTool } from "../testing/sample-statements.ts";
import { applyDisclosures } from "./apply-disclosures.ts";

const FACTS = { full: false, observedAt: "2026-03-02T14:00:00Z", receivedAtMs: 1_000, reportHash: "r".repeat(43) };

function disclose(statements: readonly Statement[]): Disclosure[] {
  return statements.map((statement, index) => ({ salt: String(index).padStart(22, "s"), statement }));
}

function standing(rows: readonly StateRow[]): string[] {
  return rows
    .filter((row) => row.clearedAt === null)
    .map((row) => row.key ?? `gap ${row.section}`)
    .sort();
}

describe("the state after a report", () => {
  it("keeps since when a signal stands while its payload changes", () => {
    const first = applyDisclosures([], disclose([kvmAttached()]), FACTS);
    const later = kvmAttached("usb-1", "new name");
    if (later.says === "is") later.signal.observedAt = "2026-03-05T10:00:00Z";

    const second = applyDisclosures(first.rows, disclose([later]), { ...FACTS, receivedAtMs: 2_000 });

    expect(second.rows).toMatchObject([
      { firstObservedAt: "2026-03-02T14:00:00Z", lastObservedAt: "2026-03-05T10:00:00Z", receivedAtMs: 2_000 },
    ]);
  });

  it("begins anew when a signal comes back after it was cleared", () => {
    const there = applyDisclosures([], disclose([kvmAttached()]), FACTS);
    const gone = applyDisclosures(there.rows, disclose([cleared("kvm_usb", "usb-1")]), FACTS);
    const again = kvmAttached();
    if (again.says === "is") again.signal.observedAt = "2026-03-09T10:00:00Z";

    const back = applyDisclosures(gone.rows, disclose([again]), FACTS);

    expect(gone.rows).toMatchObject([{ clearedAt: "2026-03-02T15:00:00Z", commitment: null }]);
    expect(back.rows).toMatchObject([{ firstObservedAt: "2026-03-09T10:00:00Z", clearedAt: null }]);
  });

  it("clears what a full report does not name, and only that", () => {
    const before = applyDisclosures([], disclose([kvmAttached(), remoteTool(), couldNotLook()]), FACTS);

    const after = applyDisclosures(before.rows, disclose([remoteTool()]), { ...FACTS, full: true });

    expect(standing(after.rows)).toEqual(["anydesk"]);
    expect([after.signalCount, after.gapCount]).toEqual([1, 0]);
    expect(after.changed).toHaveLength(3);
  });

  it("writes nothing for clearing what was not there", () => {
    expect(applyDisclosures([], disclose([cleared("display", "x")]), FACTS)).toMatchObject({ rows: [], changed: [] });
  });

  it("has the digest that the laptop works out, whatever is said in whatever order", () => {
    const statement = fc.constantFrom<Statement>(
      kvmAttached(),
      kvmAttached("usb-1", "other"),
      kvmAttached("usb-2"),
      kvmAttached("cut \ud83d"),
      kvmAttached("cut \ud83e"),
      remoteTool(),
      couldNotLook(),
      cleared("kvm_usb", "usb-1"),
      cleared("remote_tool", "anydesk"),
      {
        says: "gap_closed",
        gap: { kind: "kvm_usb", reason: "denied", section: "usb" },
        observedAt: "2026-03-02T14:00:00Z",
      },
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(statement, { maxLength: 6 }), fc.boolean()), { maxLength: 8 }),
        (reports) => {
          let rows: readonly StateRow[] = [];
          let state: ReadonlyMap<string, string> = new Map();
          for (const [statements, full] of reports) {
            const disclosures = disclose(statements);
            const change = applyDisclosures(rows, disclosures, { ...FACTS, full });
            rows = change.rows;
            state = applyStatements(state, disclosures, full);
            expect(change.digest).toBe(stateDigestOf(state));
          }
        },
      ),
    );
  });
});
