import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { CATALOG } from "@clearseat/shared";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCatalogIds } from "./catalog-ids.ts";
import { RULES } from "./plugin.ts";

const REPOSITORY = join(import.meta.dirname, "../..");

/** One file for each promise of the lint configuration, and the words that must come back for it. */
const BROKEN: readonly (readonly [at: string, code: string, says: string])[] = [
  ["agent/src/reporting/a.ts", `export { spawn } from "node:child_process";`, "run-command.ts"],
  ["agent/src/reporting/b.ts", `export { readFileSync } from "node:fs";`, "platform/files.ts"],
  ["agent/src/reporting/c.ts", `export { request } from "undici";`, "agent/src/transport/http.ts"],
  ["server/src/alerts/d.ts", `export { request } from "node:http";`, "agent/src/transport/http.ts"],
  ["server/src/alerts/e.ts", `export { DatabaseSync } from "node:sqlite";`, "server/src/storage"],
  ["server/src/alerts/f.ts", `export { sql } from "kysely";`, "server/src/storage"],
  ["agent/src/runtime/g.ts", `export { osInfo } from "systeminformation";`, "agent/src/platform"],
  ["agent/src/runtime/h.ts", `export { dlopen } from "node:ffi";`, "native-calls.ts"],
  ["agent/src/runtime/i.ts", "export const at = Date.now();", "Clock argument"],
  ["server/src/alerts/j.ts", "export const at = new Date();", "Clock argument"],
  ["server/src/alerts/k.ts", "process.exitCode = 1;", "main.ts"],
  ["server/src/alerts/l.ts", "export const chance = Math.random();", "platform/random.ts"],
  ["server/src/alerts/m.ts", `export const answer = fetch("https://example.com");`, "agent/src/transport/http.ts"],
  ["agent/src/collectors/usb/n.ts", `export { platform } from "node:os";`, "doors in its context"],
  ["agent/src/collectors/usb/o.ts", `export { parse } from "../displays/parse.ts";`, "do not import each other"],
  ["server/src/rules/p.ts", `export { open } from "../storage/open-storage.ts";`, "A rule judges values"],
  ["shared/src/signals/q.ts", `export { hash } from "node:crypto";`, "pure"],
  ["shared/proof/src/r.ts", `export { z } from "zod";`, "@clearseat/proof imports"],
  ["agent/src/s.ts", `export { serve } from "@clearseat/server";`, "never imports the server"],
  ["server/src/t.ts", `export { look } from "@clearseat/agent";`, "never imports the agent"],
  ["server/src/u.ts", `export { check } from "../../tools/check/main.ts";`, "never imports tools"],
  ["server/src/v.ts", "export default 1;", "import(no-default-export)"],
  ["server/src/w.ts", "console.log(1);", "no-console"],
  ["server/src/x.ts", "export const f = function () { return 1; };", "func-style"],
  ["server/src/CamelCase.ts", "export const a = 1;", "filename-case"],
  [
    "server/src/y.ts",
    "export function f(a: number, b: number, c: number, d: number, e: number) { return a + b + c + d + e; }",
    "max-params",
  ],
  ["server/src/z.ts", "export const x: any = 1;", "no-explicit-any"],
  ["server/src/long.ts", `export const a = [\n${"1,\n".repeat(401)}];`, "max-lines"],
  ["server/src/long-function.ts", `export function f() {\n${"f();\n".repeat(61)}}`, "max-lines-per-function"],
  [
    "server/src/deep.ts",
    "export function f(a: boolean) { if (a) { if (a) { if (a) { if (a) { f(a); } } } } }",
    "max-depth",
  ],
  ["server/src/branches.ts", `export function f(a: number) { ${"if (a) f(a);".repeat(12)} }`, "complexity"],
  ["server/src/floating.ts", "async function f() { return 1; }\nf();", "no-floating-promises"],
  [
    "server/src/union.ts",
    `export function f(a: "x" | "y") { switch (a) { case "x": return 1; } return 2; }`,
    "switch-exhaustiveness-check",
  ],
  ["server/src/circle-a.ts", `import { b } from "./circle-b.ts";\nexport const a = (): number => b();`, "no-cycle"],
  ["server/src/circle-b.ts", `import { a } from "./circle-a.ts";\nexport const b = (): number => a();`, "no-cycle"],
];

const QUIET: readonly (readonly [at: string, code: string])[] = [
  ["shared/src/catalog/data/long.ts", `export const a = [\n${"1,\n".repeat(401)}];`],
  [
    "server/src/long-function.test.ts",
    `import { expect, it } from "vitest";\nit("counts", () => {\n${"expect(1).toBe(1);\n".repeat(61)}});`,
  ],
  ["agent/src/platform/files.ts", `export { readFileSync } from "node:fs";`],
  [
    "tools/check/main.ts",
    `import { spawn } from "node:child_process";\nprocess.exitCode = spawn("true").exitCode ?? 0;`,
  ],
];

let folder: string;
let reports: { filename: string; message: string; code: string }[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "clearseat-lint-"));
  for (const name of [
    ".oxlintrc.json",
    "tsconfig.base.json",
    "tsconfig.json",
    "tools/lint",
    "shared/src/catalog/data",
    "shared/src/catalog/imported",
  ]) {
    cpSync(join(REPOSITORY, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(REPOSITORY, "node_modules"), join(folder, "node_modules"));
  for (const [at, code] of [...BROKEN, ...QUIET]) {
    mkdirSync(dirname(join(folder, at)), { recursive: true });
    writeFileSync(join(folder, at), code);
  }
  const oxlint = join(REPOSITORY, "node_modules/oxlint/bin/oxlint");
  const run = spawnSync(process.execPath, [oxlint, "--type-aware", "-f", "json", "."], {
    cwd: folder,
    encoding: "utf8",
  });
  reports = JSON.parse(run.stdout).diagnostics;
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the lint configuration", () => {
  it.each(BROKEN)("refuses %s", (at, _code, says) => {
    const found = reports.filter((report) => report.filename === at).map(({ code, message }) => `${code}: ${message}`);

    expect(found.join("\n")).toContain(says);
  });

  it.each(QUIET)("has nothing against %s", (at) => {
    expect(reports.filter((report) => report.filename === at)).toEqual([]);
  });

  it("switches every own rule on", () => {
    const { rules } = JSON.parse(readFileSync(join(REPOSITORY, ".oxlintrc.json"), "utf8"));
    const own = Object.keys(rules).filter((name) => name.startsWith("clearseat/"));

    expect(own.sort()).toEqual(
      Object.keys(RULES)
        .map((name) => `clearseat/${name}`)
        .sort(),
    );
    expect(own.map((name) => rules[name])).toEqual(own.map(() => "error"));
  });
});

describe("readCatalogIds", () => {
  it("names exactly the entries of the bundled catalog", () => {
    expect([...readCatalogIds()].sort()).toEqual(CATALOG.map((entry) => entry.id).sort());
  });
});
