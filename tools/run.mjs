// Every npm script is `node tools/run.mjs ENTRY [args]`.
// It runs on whatever Node the machine has, installs what is missing, and runs ENTRY under the locked Node.
// The scripts say `exec`, because a shell in between would die of Ctrl-C before the program has stopped.
// stdout belongs to ENTRY alone, because commands print JSON there; everything said here goes to stderr.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { BootstrapError } from "./bootstrap/bootstrap-error.mjs";
import { ensureInstalled } from "./bootstrap/install.mjs";
import { lockedRuntime, makeRuntimeStart } from "./bootstrap/runtime.mjs";
import { forwardSignals, surviveRepeatedSignals } from "./bootstrap/signals.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** What Node made of our sources the last time. It goes with every install and belongs to whoever owns the checkout. */
const COMPILED = resolve(ROOT, "node_modules/.cache/clearseat-compiled");

/** Set for the process that must be the locked Node, so that a wrong one ends instead of starting itself for ever. */
const HANDED_OVER = "CLEARSEAT_HANDED_OVER";

async function main() {
  const [entry, ...args] = process.argv.slice(2);
  if (entry === undefined) throw new BootstrapError("Usage: node tools/run.mjs ENTRY [args].", 2);
  const runtime = lockedRuntime(ROOT);
  const installed = await ensureInstalled(ROOT, runtime);
  const path = resolve(ROOT, entry);
  if (!existsSync(path)) throw new BootstrapError(`There is no program at ${entry}.`, 2);
  const handedOver = process.env[HANDED_OVER];
  delete process.env[HANDED_OVER];
  if (process.version === runtime.version) return runHere(path, args);
  if (handedOver !== undefined)
    throw new BootstrapError(`${runtime.path} is Node ${process.version} instead of ${runtime.version}.`);
  if (installed) makeRuntimeStart(runtime);
  return runThere(runtime.path, [fileURLToPath(import.meta.url), entry, ...args]);
}

/** Runs the entry in this process: the right Node is already here, so a second process would only cost memory. */
async function runHere(path, args) {
  surviveRepeatedSignals();
  await reuseCompiled();
  process.argv = [process.execPath, path, ...args];
  await import(pathToFileURL(path).href);
}

/** A third of a start is stripping types and compiling. Where nothing can be written, that is done again each time. */
async function reuseCompiled() {
  // Imported here, because an older Node has no such export and this file must load there.
  const { enableCompileCache } = await import("node:module");
  enableCompileCache(COMPILED);
}

/** Runs this file again under the locked Node and ends as that process ends. */
async function runThere(node, args) {
  const child = spawn(node, args, { stdio: "inherit", env: { ...process.env, [HANDED_OVER]: "1" } });
  forwardSignals(child);
  const [code, signal] = await new Promise((done, fail) => {
    child.once("error", fail);
    child.once("exit", (...ending) => done(ending));
  });
  if (signal === null) process.exitCode = code;
  else process.exitCode = 128 + constants.signals[signal];
}

try {
  await main();
} catch (error) {
  if (!(error instanceof BootstrapError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}
