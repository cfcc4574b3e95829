import { readdirSync, readFileSync } from "node:fs";
import { SIGNAL_KINDS, SIGNALS } from "@clearseat/shared";
import { describe, expect, it } from "vitest";

const FOLDER = new URL("../../shared/src/signals/", import.meta.url);
/** Files of the folder that declare no signal. */
const NOT_SIGNALS = ["define-signal.ts", "index.ts", "payload-parts.ts"];

function isSentence(text: string): boolean {
  return /^[A-Z].*\.$/u.test(text);
}

describe("the signal registry", () => {
  it("has every file of its folder and nothing twice", () => {
    const files = readdirSync(FOLDER).filter(
      (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !NOT_SIGNALS.includes(file),
    );

    expect(files.map((file) => file.replace(".ts", "").replaceAll("-", "_")).sort()).toEqual([...SIGNAL_KINDS].sort());
    expect(new Set(SIGNAL_KINDS).size).toBe(SIGNALS.length);
  });

  it.each(SIGNALS.map((signal) => [signal.kind, signal] as const))(
    "explains %s to the person it is about",
    (_kind, signal) => {
      expect(signal.title.length).toBeGreaterThan(5);
      expect(
        signal.purpose.split(". ").every((sentence) => isSentence(sentence.endsWith(".") ? sentence : `${sentence}.`)),
      ).toBe(true);
      expect(signal.neverCollects.length).toBeGreaterThan(0);
    },
  );

  it("names every kind in the file that the docs describe", () => {
    const text = readFileSync(new URL("../../docs/signals.md", import.meta.url), "utf8");

    for (const signal of SIGNALS) expect(text).toContain(`\`${signal.kind}\``);
  });
});
