import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPaint, printable } from "@clearseat/agent";
import type { ServerEvent } from "@clearseat/server";
import { ensureConsole } from "../console/build-console.ts";
import { toSentence } from "../scenario/command-output.ts";
import { showProgress } from "../scenario/progress.ts";
import { describeDemo, toJson } from "./describe-demo.ts";
import { type DemoOptions, HELP, parseOptions } from "./options.ts";
import { startDemo } from "./start-demo.ts";

const paint = createPaint(process.stdout.isTTY && (process.env["NO_COLOR"] ?? "") === "");

function say(line = ""): void {
  process.stdout.write(`${line}\n`);
}

function untilStopped(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => controller.abort());
  return controller.signal;
}

/** Resolves when it is stopped. */
function untilAborted(stopped: AbortSignal): Promise<void> {
  if (stopped.aborted) return Promise.resolve();
  return new Promise((resolve) => stopped.addEventListener("abort", () => resolve(), { once: true }));
}

function tellAlert(event: ServerEvent): void {
  if (event.name !== "alert.opened" && event.name !== "alert.rose") return;
  const word = event.severity.toUpperCase().padEnd(8);
  const isBad = event.severity === "critical" || event.severity === "high";
  say(`${new Date().toISOString().slice(11, 19)}  ${isBad ? paint.bad(word) : word}  ${printable(event.title)}`);
}

async function run(options: DemoOptions, stopped: AbortSignal): Promise<void> {
  await using cleanUp = new AsyncDisposableStack();
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), "clearseat-demo-"));
  if (options.dataDir === null) cleanUp.defer(() => rmSync(dataDir, { recursive: true, force: true }));
  const progress = showProgress([{ name: "the company's past", weight: 1 }], {
    isTerminal: process.stderr.isTTY,
    write: (text) => void process.stderr.write(text),
    now: () => performance.now(),
  });
  await ensureConsole(() => void process.stderr.write("Building the console; this takes some seconds, once.\n"));
  let isLive = false;
  const demo = await startDemo({
    ...options,
    dataDir,
    stopped,
    onProgress: (soFar) => progress.advance(0, soFar),
    onEvent: (event) => isLive && !options.json && tellAlert(event),
  });
  cleanUp.defer(() => demo.close());
  progress.clear();
  say(options.json ? JSON.stringify(toJson(demo)) : describeDemo(demo, paint));
  isLive = true;
  if (options.once) return;
  await Promise.all([demo.live(), untilAborted(stopped)]);
}

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) return void process.stdout.write(HELP);
  const stopped = untilStopped();
  try {
    await run(options, stopped);
  } catch (error) {
    // Stopped while the company was made: nothing is left of it.
    if (!stopped.aborted) throw error;
  }
  if (!options.json) say("Stopped.");
}

// A reader that went away, such as `head`, is no fault.
process.stdout.on("error", () => undefined);

try {
  await main();
} catch (error) {
  const sentence = toSentence(error);
  process.stderr.write(`${sentence ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
  process.exitCode = sentence === null ? 1 : 2;
}
