import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

/** Whatever may name an export. */
const FILES = globSync("{agent,server,shared,installers,tests,tools}/**/*.{ts,tsx,mjs}", {
  cwd: ROOT,
  exclude: ["**/node_modules/**", "server/console/src/api/schema.ts"],
});

const SHIPPED = /^(?:agent|server|shared)\//u;
/** Pieces for tests, which may be there before the first test that needs them. */
const SAMPLES = /\/testing\/|\/sample-case\.ts$/u;
/** The contract: other programs may name its parts, so each of them only has to be in use. */
const CONTRACT = /^shared\/src\//u;

const VALUES = /^export (?:abstract )?(?:async )?(?:function\*?|const|class) (\w+)/gmu;
const TYPES = /^export (?:interface|type) (\w+)/gmu;
const COMMENTS = /\/\/[^\n]*|\/\*[\s\S]*?\*\//gu;
/** Handing a name on is no use of it. */
const HANDED_ON = /^export (?:type )?\{[^}]*\} from "[^"]+";/gmu;

const sources = new Map(
  FILES.map((file) => [
    file,
    readFileSync(join(ROOT, file), "utf8").replaceAll(HANDED_ON, "").replaceAll(COMMENTS, ""),
  ]),
);

/** How often each file names each word. */
const uses = new Map<string, Map<string, number>>();
for (const [file, text] of sources) {
  for (const [word] of text.matchAll(/[A-Za-z_$][\w$]*/gu)) {
    const files = uses.get(word) ?? new Map<string, number>();
    uses.set(word, files.set(file, (files.get(file) ?? 0) + 1));
  }
}

/** A name whose word stands once for its declaration; `type X` beside `const X` is one name with two. */
function isUnused(file: string, name: string, mayBeOwn: boolean): boolean {
  const files = uses.get(name) ?? new Map<string, number>();
  const isElsewhere = [...files.keys()].some((other) => other !== file);
  return !isElsewhere && !(mayBeOwn && (files.get(file) ?? 0) > 1);
}

function unusedIn(file: string, text: string): string[] {
  const names = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? "");
  return [
    ...names(VALUES).filter((name) => isUnused(file, name, CONTRACT.test(file))),
    // A type may tell what an exported function takes or gives, so its own file is use enough.
    ...names(TYPES).filter((name) => isUnused(file, name, true)),
  ].map((name) => `${file}: ${name} is exported and nobody else uses it; drop the word export, or all of it`);
}

it("whatever shipped code exports is used by another file", () => {
  const shipped = [...sources].filter(([file]) => SHIPPED.test(file) && !SAMPLES.test(file));

  expect(shipped.length).toBeGreaterThan(400);
  expect(shipped.flatMap(([file, text]) => unusedIn(file, text))).toEqual([]);
});
