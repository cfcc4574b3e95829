import { describe, expect, it } from "vitest";
import type { AlertDetail } from "../../api/types.ts";
import { sayEntry } from "./say-history.ts";

type Entry = AlertDetail["history"][number];

function say(kind: Entry["kind"], detail: Record<string, string> = {}): string {
  return sayEntry({ at: "2026-03-02T12:00:00Z", kind, actor: "ana", reason: null, detail });
}

describe("the history of an alert", () => {
  it.each<[Record<string, string>, string]>([
    [{ action: "take", from: "open", to: "in_triage" }, "took it"],
    [{ action: "close", to: "closed", disposition: "true_positive" }, "closed it as true positive"],
    [{ action: "suppress", until: "2026-04-01T00:00:00Z" }, "laid it to rest until 2026-04-01 00:00 UTC"],
    [{ action: "undo", undid: "close", to: "open" }, "took the step before back (close); it is open again"],
    [{ action: "new_evidence", from: "suppressed", to: "open" }, "brought it from suppressed to open"],
  ])("says %o as a person would", (detail, words) => {
    expect(say("status_changed", detail)).toBe(words);
  });

  it("says of an alert that joined a case whether HR reads it from then on", () => {
    expect([say("merged", { alert: "al_1" }), say("merged", { alert: "al_1", readBy: "hr" })]).toEqual([
      "made it part of another case",
      "made it part of another case, which HR may read",
    ]);
  });

  it("tells findings with their weight, and who has it now", () => {
    expect(say("finding_added", { rule: "x", summary: "A box on USB", weightTenths: "30" })).toBe(
      "found: A box on USB (3.0)",
    );
    expect(say("finding_cleared", { rule: "kvm-near-device" })).toBe("saw it go: kvm-near-device");
    expect([say("assigned", { to: "bob" }), say("assigned", { to: "" })]).toEqual([
      "gave it to bob",
      "gave it to nobody",
    ]);
  });
});
