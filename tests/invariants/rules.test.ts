import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { FAMILIES, Finding, RULE_IDS, SIGNAL_KINDS, Signal } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { ATTACK_TECHNIQUES } from "../../server/src/detection/attack-techniques.ts";
import { judgeCase } from "../../server/src/detection/judge.ts";
import { RULES } from "../../server/src/rules/index.ts";
import { WEIGHTS } from "../../server/src/rules/weights.ts";

const RULES_FOLDER = fileURLToPath(new URL("../../server/src/rules/", import.meta.url));
const CASES = RULES.flatMap((rule) => rule.tests().map((test) => ({ rule, test, title: `${rule.id}: ${test.name}` })));

function ascending(left: number, right: number): number {
  return left - right;
}

describe("rules", () => {
  it("are all in the registry: every file that is named after a rule id is one", () => {
    const files = readdirSync(RULES_FOLDER).map((file) => basename(file, ".ts"));
    const ruleFiles = files.filter((file) => (RULE_IDS as readonly string[]).includes(file)).toSorted();

    expect(RULES.map((rule) => rule.id).toSorted()).toEqual(ruleFiles);
    expect(ruleFiles.length).toBeGreaterThan(0);
  });

  it("have ids that are known and unique", () => {
    const ids = RULES.map((rule) => rule.id);

    expect(new Set(ids).size).toBe(ids.length);
    expect(RULE_IDS).toEqual(expect.arrayContaining(ids));
  });

  it("take their weights from the one table, and the table has no others", () => {
    expect(Object.fromEntries(RULES.map((rule) => [rule.id, rule.weights]))).toEqual(WEIGHTS);
  });

  it.each(RULES)("$id: weights are positive integers with a reason", ({ weights }) => {
    for (const { tenths, because } of Object.values(weights)) {
      expect(Number.isInteger(tenths) && tenths > 0).toBe(true);
      expect(because).toMatch(/^[A-Z].+\.$/u);
    }
  });

  it.each(RULES)("$id: family, signals and ATT&CK ids exist", ({ family, reads, attack }) => {
    expect(FAMILIES).toContain(family);
    expect(SIGNAL_KINDS).toEqual(expect.arrayContaining([...reads]));
    expect(Object.keys(ATTACK_TECHNIQUES)).toEqual(expect.arrayContaining([...attack]));
  });

  it.each(CASES)("$title: of other devices it needs only what it says that it joins", ({ rule, test }) => {
    const shared = test.case.shared.filter(({ kind }) => rule.joins?.includes(kind) === true);

    expect(rule.match({ ...test.case, shared }, test.found ?? [])).toEqual(rule.match(test.case, test.found ?? []));
  });

  it.each(RULES)("$id: false positives, blind spots and triage are sentences", ({ benign, blindSpots, triage }) => {
    for (const sentence of [...benign, ...blindSpots, ...triage]) expect(sentence).toMatch(/^[A-Z].+[.?]$/u);
  });

  it.each(RULES)("$id: brings tests that fire and tests that stay quiet, under different names", (rule) => {
    const tests = rule.tests();

    expect(tests.filter((test) => Object.keys(test.expect).length > 0).length).toBeGreaterThanOrEqual(2);
    expect(tests.filter((test) => Object.keys(test.expect).length === 0).length).toBeGreaterThanOrEqual(2);
    expect(new Set(tests.map((test) => test.name)).size).toBe(tests.length);
  });

  it.each(RULES)("$id: its tests use every weight it declares", (rule) => {
    const used = new Set(rule.tests().flatMap((test) => Object.values(test.expect)));

    expect([...used].toSorted(ascending)).toEqual(
      [...new Set(Object.values(rule.weights).map((weight) => weight.tenths))].toSorted(ascending),
    );
  });
});

describe("rules on their own tests", () => {
  it.each(CASES)("$title", ({ rule, test }) => {
    const matches = rule.match(test.case, test.found ?? []);

    expect(Object.fromEntries(matches.map((match) => [match.key, match.weightTenths]))).toEqual(test.expect);
    expect(new Set(matches.map((match) => match.key)).size).toBe(matches.length);
  });

  it.each(CASES)("$title: the signals could have come over the wire", ({ test }) => {
    for (const { kind, key, lastObservedAt, payload } of test.case.signals) {
      expect(() => Signal.parse({ kind, key, observedAt: lastObservedAt, payload })).not.toThrow();
    }
  });

  it.each(CASES)("$title: no rule breaks, and every finding is well formed", ({ test }) => {
    const { findings, faults } = judgeCase(test.case);

    expect(faults).toEqual([]);
    for (const finding of findings) expect(() => Finding.parse(finding)).not.toThrow();
  });

  it.each(CASES)("$title: reads no other signals than it declares", ({ rule, test }) => {
    const declared = { ...test.case, signals: test.case.signals.filter((record) => rule.reads.includes(record.kind)) };

    expect(rule.match(declared, test.found ?? [])).toEqual(rule.match(test.case, test.found ?? []));
  });

  it.each(CASES)("$title: words name things and no person, and no address", ({ rule, test }) => {
    const others = [...test.case.shared, ...(test.case.home?.residents ?? [])];
    const people = [test.case.device.assignee, ...others.map((other) => other.assignee)].flatMap((email) =>
      email === null ? [] : [email, email.split("@")[0] ?? email],
    );
    const peers = test.case.signals.flatMap(({ payload }) =>
      "peer" in payload && payload.peer !== null ? [payload.peer] : [],
    );
    const matches = rule.match(test.case, test.found ?? []);

    for (const match of matches) {
      for (const word of [...people, ...peers])
        expect(words(match)).not.toMatch(new RegExp(`(?<![\\w.])${RegExp.escape(word)}(?![\\w])`, "iu"));
      expect(match.summary).toMatch(/^[A-Z].+\.$/u);
      expect(match.clearsWhen).toMatch(/^[A-Z].+\.$/u);
    }
    expect(JSON.stringify(matches)).not.toContain("@example.com");
  });
});

function words({ key, summary, clearsWhen }: { key: string; summary: string; clearsWhen: string }): string {
  return [key, summary, clearsWhen].join("\n");
}
