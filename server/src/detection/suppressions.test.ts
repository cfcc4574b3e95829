import type { Finding } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { judge, judgeCase } from "./judge.ts";
import { sampleCase, sampleRecord } from "./sample-case.ts";
import { scoreFindings } from "./score.ts";
import { type FoundOn, isCovered, type Suppression, type SuppressionScope, suppress } from "./suppressions.ts";

const ANY: SuppressionScope = { rule: null, device: null, assignee: null, group: null, site: null, tool: null };
const ON: FoundOn = { deviceId: "device-one", assignee: "ana@example.com", group: "sales", siteId: null };

function lasting(scope: Partial<SuppressionScope>, until = "2026-04-01T00:00:00Z", id = "su-1"): Suppression {
  return { id, scope: { ...ANY, ...scope }, owner: "bob", reason: "known", until };
}

function household(siteId: string): Finding {
  const [usb] = judge(sampleCase({ signals: [sampleRecord("kvm_usb")] }));
  if (usb === undefined) throw new Error("the sample has a finding");
  const evidence = usb.evidence.map((one) => ({ ...one, kind: "home", key: siteId, payload: { site: siteId } }));
  return { ...usb, rule: "shared-residence", family: "co-location", key: siteId, evidence };
}

describe("a suppression's scope", () => {
  it("settles a couple in one home on both laptops, and no other home", () => {
    const scope = { ...ANY, rule: "shared-residence", site: "site-1" } as const;
    const partner = { ...ON, deviceId: "device-two", assignee: "bob@example.com" };

    expect(isCovered(household("site-1"), ON, scope)).toBe(true);
    expect(isCovered(household("site-1"), partner, scope)).toBe(true);
    expect(isCovered(household("site-2"), ON, scope)).toBe(false);
  });

  it("by a person means that person, however the directory writes the name", () => {
    expect(isCovered(household("site-1"), ON, { ...ANY, assignee: "Ana@Example.com" })).toBe(true);
    expect(isCovered(household("site-1"), ON, { ...ANY, assignee: "bob@example.com" })).toBe(false);
    expect(isCovered(household("site-1"), { ...ON, assignee: null }, { ...ANY, assignee: "ana@example.com" })).toBe(
      false,
    );
  });

  it("means all of its parts", () => {
    const [usb] = judge(sampleCase({ signals: [sampleRecord("kvm_usb")] })) as [Finding];

    expect(isCovered(usb, ON, { ...ANY, group: "sales", rule: "kvm-hardware-attached" })).toBe(true);
    expect(isCovered(usb, ON, { ...ANY, group: "sales", rule: "anti-idle" })).toBe(false);
    expect(isCovered(usb, { ...ON, siteId: "site-1" }, { ...ANY, site: "site-1" })).toBe(true);
  });

  it("of a tool hides nothing that rests on another tool too", () => {
    const evidence = (entryId: string) =>
      ({ ...household("x").evidence[0], payload: { entryId } }) as Finding["evidence"][number];
    const both = { ...household("x"), evidence: [evidence("anydesk"), evidence("rustdesk")] };

    expect(isCovered(both, ON, { ...ANY, tool: "anydesk" })).toBe(false);
    expect(isCovered({ ...both, evidence: [evidence("anydesk")] }, ON, { ...ANY, tool: "anydesk" })).toBe(true);
    expect(isCovered(household("x"), ON, { ...ANY, tool: "anydesk" })).toBe(false);
  });
});

describe("suppress", () => {
  it("names the one that lasts longest", () => {
    const all = [lasting({ device: "device-one" }, "2026-03-20T00:00:00Z", "su-a"), lasting({ device: "device-one" })];

    expect(suppress(household("x"), ON, all).suppressedBy?.id).toBe("su-1");
    expect(suppress(household("x"), ON, all.toReversed()).suppressedBy?.id).toBe("su-1");
    expect(suppress(household("x"), ON, [lasting({ group: "lab" })]).suppressedBy).toBeUndefined();
  });
});

describe("judging with suppressions", () => {
  const suppressions = [lasting({ rule: "kvm-hardware-attached" }, "2026-03-12T00:00:00Z")];
  const deviceCase = sampleCase({ signals: [sampleRecord("kvm_usb"), sampleRecord("virtual_machine")], suppressions });

  it("keeps the finding, counts it nowhere, and looks again when it lapses", () => {
    const { findings, againAt } = judgeCase(deviceCase);

    expect(findings.map(({ rule, suppressedBy }) => [rule, suppressedBy?.id])).toEqual([
      ["kvm-hardware-attached", "su-1"],
      ["virtualized-device", undefined],
    ]);
    // Posture says nothing without a strong finding beside it, and the strong one is taken away.
    expect(scoreFindings(findings).score).toBe(0);
    expect(againAt).toBe("2026-03-12T00:00:00Z");
  });

  it("tells the rules after it nothing of what was taken away", () => {
    const heard: (readonly Finding[])[] = [];
    const base = { version: 1, title: "t", family: "posture", attack: ["T1219"], reads: [], tests: () => [] } as const;
    const words = { benign: ["a"], blindSpots: ["b"], triage: ["c"], weights: {} } as const;
    const listener = {
      ...base,
      ...words,
      id: "anti-idle",
      match: (_case: unknown, found: readonly Finding[]) => (heard.push(found), []),
    } as const;
    const { findings } = judgeCase(deviceCase);

    judgeCase(deviceCase, [listener]);
    const rules = judgeCase(deviceCase).findings.filter((finding) => finding.suppressedBy === undefined);

    expect(heard).toEqual([[]]);
    expect(rules.length).toBeLessThan(findings.length);
  });
});
