import { availableParallelism } from "node:os";
import { configDefaults, defineConfig } from "vitest/config";

const isSoak = process.env["CLEARSEAT_SOAK"] === "1";
const TEST_FILES = isSoak ? "*.soak.test.ts" : "*.test.ts";
const EXCLUDED = isSoak ? configDefaults.exclude : [...configDefaults.exclude, "**/*.soak.test.ts"];

/** The suites that rest on a store: each runs in full on SQLite, as part of its package, and again on PostgreSQL. */
const STORE_SUITES = [
  "storage",
  "ingest",
  "enrollment",
  "alerts",
  "access",
  "delivery",
  "devices",
  "directory",
  "exceptions",
  "farm",
  "figures",
  "places",
  "scim",
  "timeline",
  "live",
  "case-package",
  "triage",
  "audit",
  "sites",
  "rule-settings",
  "catalog-browser",
  "http/http",
];

/** No test measures the machine: a busy one takes long to start a database or to sign thousands of statements. */
const PATIENCE = { testTimeout: 120_000, hookTimeout: 120_000 };

/** Half of a large machine is enough, and two workers keep a small one answering. */
const WORKERS = Math.max(2, Math.floor(availableParallelism() / 2));

const ONE_AT_A_TIME = ["tests/e2e/**", "tests/hardware/**", "tests/support/real-programs/**"];

export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      ...["shared", "agent", "installers", "tools"].map((name) => packageProject(name)),
      packageProject("server", ["server/src/storage/postgres/**"]),
      postgresProject(),
      crossPackageProject("invariants", { include: ["tests/**"], exclude: ONE_AT_A_TIME }),
      // Real servers, displays and virtual machines: one file at a time, after everything that is quick.
      crossPackageProject("e2e", { include: ONE_AT_A_TIME, exclude: [] }, 1),
    ],
  },
});

function postgresProject() {
  return {
    test: {
      name: "server on postgres",
      include: STORE_SUITES.map(
        (suite) => `server/src/${suite}${suite.includes("/") ? "" : "/**/*"}${TEST_FILES.slice(1)}`,
      ),
      exclude: [...EXCLUDED, "**/sqlite/**"],
      env: { CLEARSEAT_TEST_STORE: "postgres" },
      ...PATIENCE,
      maxWorkers: WORKERS,
      sequence: { groupOrder: 0 },
    },
  };
}

function packageProject(name: string, exclude: string[] = []) {
  return crossPackageProject(name, { include: [`${name}/**`], exclude });
}

function crossPackageProject(name: string, files: { include: string[]; exclude: string[] }, workers = WORKERS) {
  return {
    test: {
      name,
      include: files.include.map((folder) => `${folder}/${TEST_FILES}`),
      exclude: [...EXCLUDED, ...files.exclude],
      ...PATIENCE,
      maxWorkers: workers,
      sequence: { groupOrder: workers === 1 ? 1 : 0 },
    },
  };
}
