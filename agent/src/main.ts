import process from "node:process";
import { runCli } from "./cli/run-cli.ts";
import { findCheckoutPlaces } from "./config/default-places.ts";
import { createPlatform } from "./platform/create-platform.ts";

const DEFAULT_COLUMNS = 100;

/** Turns the two signals by which people and service managers end a program into one that code can wait for. */
function untilStopped(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

// A reader that went away, such as `head`, is no fault.
process.stdout.on("error", () => undefined);

try {
  process.exitCode = await runCli(process.argv.slice(2), {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    environment: process.env,
    doors: createPlatform(),
    checkout: findCheckoutPlaces(),
    isColored: process.stdout.isTTY && process.env["NO_COLOR"] === undefined,
    columns: Math.min(process.stdout.columns ?? DEFAULT_COLUMNS, DEFAULT_COLUMNS),
    untilStopped,
  });
} catch (error) {
  process.stderr.write(
    `The agent failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = 1;
}
