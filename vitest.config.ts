import { availableParallelism } from "node:os";
import { configDefaults, defineConfig } from "vitest/config";

const isSoak = process.env["CLEARSEAT_SOAK"] === "1";
const TEST_FILES = isSoak ? "*.soak.test.ts" : "*.test.ts";
const EXCLUDED = isSoak ? configDefaults.exclude : [...configDefaults.exclude, "**/*.soak.test.ts"];

/** Half of a large machine is enough, and two workers keep a small one answering. */
const WORKERS = Math.max(2, Math.floor(availableParallelism() / 2));

const ONE_AT_A_TIME = ["tests/e2e/**", "tests/hardware/**", "tests/support/real-programs/**"];

export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      ...["shared", "agent", "server", "installers", "tools"].map((name) => packageProject(name)),
      crossPackageProject("invariants", { include: ["tests/**"], exclude: ONE_AT_A_TIME }),
      // Real servers, displays and virtual machines: one file at a time, after everything that is quick.
      crossPackageProject("e2e", { include: ONE_AT_A_TIME, exclude: [] }, 1),
    ],
  },
});

function packageProject(name: string) {
  return crossPackageProject(name, { include: [`${name}/**`], exclude: [] });
}

function crossPackageProject(name: string, files: { include: string[]; exclude: string[] }, workers = WORKERS) {
  return {
    test: {
      name,
      include: files.include.map((folder) => `${folder}/${TEST_FILES}`),
      exclude: [...EXCLUDED, ...files.exclude],
      maxWorkers: workers,
      sequence: { groupOrder: workers === 1 ? 1 : 0 },
    },
  };
}
