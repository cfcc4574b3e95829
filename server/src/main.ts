import { runCli } from "./cli/run-cli.ts";
import { systemClock } from "./platform/clock.ts";

/** Resolves at the first signal; a second one ends the process the hard way, as the system does by itself. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  untilStopped,
  clock: systemClock,
  environment: process.env,
});
