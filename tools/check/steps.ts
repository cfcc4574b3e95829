import { existsSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

/** One question about the repository, answered by one program. */
export interface Step {
  readonly name: string;
  /** For the help text. */
  readonly about: string;
  /** A path from the repository root, run by this Node, and its arguments. */
  readonly command: readonly [program: string, ...args: string[]];
  /** The command that repairs what this step finds; absent when only a person can. */
  readonly fix?: readonly [program: string, ...args: string[]];
  /** False when the program is not part of this checkout. */
  readonly exists?: () => boolean;
}

const OXLINT = "node_modules/oxlint/bin/oxlint";
const BIOME = "node_modules/@biomejs/biome/bin/biome";
const GEN_DOCS = "tools/gen-docs/main.ts";

/** In the order of what a person repairs first. */
export const STEPS: readonly Step[] = [
  {
    name: "types",
    about: "TypeScript over the whole repository",
    command: ["node_modules/typescript/bin/tsc", "-p", "tsconfig.json"],
  },
  {
    name: "console",
    about: "TypeScript over the console, which runs in a browser",
    command: ["node_modules/typescript/bin/tsc", "-p", "server/console/tsconfig.json"],
  },
  {
    name: "lint",
    about: "oxlint with type information and the project's own rules for doors, layers and names",
    command: [OXLINT, "--type-aware", "--report-unused-disable-directives-severity=error", "."],
    fix: [OXLINT, "--type-aware", "--fix", "."],
  },
  {
    name: "format",
    about: "formatting and the order of imports",
    command: [BIOME, "check", "--max-diagnostics=30", "."],
    fix: [BIOME, "check", "--write", "."],
  },
  {
    name: "docs",
    about: "generated reference pages are current",
    command: [GEN_DOCS, "--check"],
    fix: [GEN_DOCS],
    exists: () => existsSync(join(ROOT, GEN_DOCS)),
  },
];
