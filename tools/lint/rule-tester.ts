import { join } from "node:path";
import { RuleTester } from "oxlint/plugins-dev";
import { describe, it } from "vitest";
import type { Rule } from "./rule.ts";

/** A place for the samples; the rules only ever see paths below it. */
const ROOT = join(import.meta.dirname, "made-up-repository");

/** One sample: where it stands in the repository, and its source. */
export interface Sample {
  readonly at: string;
  readonly code: string;
}

/** Declares one test for each sample: the rule reports `fires` with this message and says nothing about `quiet`. */
export function testRule(
  name: string,
  rule: Rule,
  samples: { fires: Sample[]; message: RegExp; quiet: Sample[] },
): void {
  RuleTester.describe = describe;
  RuleTester.it = it;
  const toCase = ({ at, code }: Sample) => ({ name: `${at}: ${code}`, filename: join(ROOT, at), code });
  new RuleTester({
    cwd: ROOT,
    languageOptions: { sourceType: "module", env: { builtin: true, node: true, es2024: true } },
  }).run(name, rule, {
    valid: samples.quiet.map(toCase),
    invalid: samples.fires.map((sample) => ({ ...toCase(sample), errors: [{ message: samples.message }] })),
  });
}
