import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { toDebianNames } from "./debian-names.ts";

const USAGE = `Usage: node tools/run.mjs tools/corpora/main.ts

Writes the Debian lists in tests/corpora anew, from the index of file names that this machine's own package client
fetches. Needs Debian with apt-file: apt-get install apt-file && apt-file update.
`;

const CORPORA = new URL("../../tests/corpora/", import.meta.url);
const FEW_BYTES = 1 << 20;
const ALL_BYTES = 1 << 30;

if (process.argv.length > 2) {
  process.stderr.write(USAGE);
  process.exitCode = process.argv.includes("--help") ? 0 : 2;
} else {
  writeDebianCorpora();
}

function writeDebianCorpora(): void {
  const files = run("apt-get", ["indextargets", "--format", "$(FILENAME)", "Created-By: Contents-deb"], FEW_BYTES);
  const paths = files.split("\n").filter((path) => path !== "");
  if (paths.length === 0)
    throw new Error("There is no index of file names: apt-get install apt-file && apt-file update.");
  const lines = paths.flatMap((path) => run("/usr/lib/apt/apt-helper", ["cat-file", path], ALL_BYTES).split("\n"));
  for (const [kind, names] of Object.entries(toDebianNames(lines))) {
    writeFileSync(new URL(`debian-${kind}.txt`, CORPORA), `${names.join("\n")}\n`);
    process.stderr.write(`debian-${kind}.txt: ${names.length}\n`);
  }
}

function run(program: string, args: readonly string[], maxBuffer: number): string {
  return execFileSync(program, args, { encoding: "utf8", maxBuffer });
}
