import { readFileSync, writeFileSync } from "node:fs";
import { benchCommand } from "./command.ts";
import { describeMachine } from "./machine.ts";
import { ROWS } from "./registry.ts";
import { renderRun, replaceRun } from "./render-page.ts";

const PAGE = new URL("../../docs/bench.md", import.meta.url);

process.exitCode = await benchCommand(process.argv.slice(2), ROWS, {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  describeMachine,
  writePage: (machine, results) =>
    writeFileSync(PAGE, replaceRun(readFileSync(PAGE, "utf8"), renderRun(machine, results))),
});
