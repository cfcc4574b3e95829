import { setTimeout as delay } from "node:timers/promises";
import { type Agent, type CycleResult, runSchedule, serveTransparency } from "@clearseat/agent";
import type { ServerEvent } from "@clearseat/server";
import { AlertList, InputError, parseInput } from "@clearseat/shared";
import { startCollector } from "./collector.ts";
import { HELP, parseOptions, type StartOptions, UsageError } from "./options.ts";
import { Screen } from "./screen.ts";
import { createThisAgent } from "./this-agent.ts";

const systemClock = { now: () => Date.now() };

function untilStopped(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

async function wait(ms: number, stopped: AbortSignal): Promise<void> {
  try {
    await delay(ms, undefined, { signal: stopped });
  } catch (error) {
    // Being stopped while waiting is how a schedule ends.
    if (!stopped.aborted) throw error;
  }
}

async function readAlerts(address: string) {
  const response = await fetch(`${address}/v1/alerts`);
  return parseInput(AlertList, await response.json(), "alerts").alerts.filter((alert) => alert.status !== "closed");
}

function sayCycle(screen: Screen, cycle: CycleResult): void {
  if (cycle.recognition !== null) screen.recognition(cycle.recognition);
  if (cycle.setback !== null)
    screen.line(screen.paint.warn(`The agent could not report: ${cycle.setback.detail} (${cycle.setback.code}).`));
}

/** Everything the person is told after the first look, as it happens. */
function createTeller(screen: Screen) {
  let isLive = false;
  return {
    goLive: () => {
      isLive = true;
    },
    onEvent: (event: ServerEvent) => {
      const isAlert = event.name === "alert.opened" || event.name === "alert.rose";
      if (!isLive || !isAlert) return;
      screen.line(
        `${new Date().toISOString().slice(11, 19)}  ${screen.severity(event.severity)}  ${event.title}  ${screen.paint.dim(event.alertId)}`,
      );
    },
  };
}

async function keepGoing(agent: Agent, screen: Screen, stopped: AbortSignal): Promise<void> {
  const { lookSeconds, checkInMinutes } = agent.core.policy();
  screen.line(
    `Looking every ${lookSeconds} seconds, reporting at least every ${checkInMinutes} min. New alerts appear below. Ctrl-C stops.`,
  );
  screen.line();
  await runSchedule({ core: agent.core, clock: systemClock, random: { fraction: Math.random }, stopped, wait });
}

async function run(options: StartOptions, screen: Screen, stopped: AbortSignal): Promise<void> {
  const teller = createTeller(screen);
  await using cleanUp = new AsyncDisposableStack();
  const { server, movedFrom } = await startCollector({ ...options, onEvent: teller.onEvent });
  cleanUp.defer(() => server.close());
  const agent = await createThisAgent(options.dataDir, server);
  cleanUp.defer(() => agent.close());
  const transparencyPort = movedFrom === null && options.port !== 0 ? options.port + 1 : 0;
  const page = await serveTransparency({ dataDir: agent.dataDir, port: transparencyPort }).catch(() =>
    serveTransparency({ dataDir: agent.dataDir, port: 0 }),
  );
  cleanUp.defer(() => page.close());

  screen.addresses(server.address, page.url);
  if (movedFrom !== null) screen.line(`Port ${movedFrom} was taken, so another one was chosen.\n`);
  sayCycle(screen, await agent.core.checkIn());
  screen.alerts(await readAlerts(server.address));
  teller.goLive();
  if (!options.once) await keepGoing(agent, screen, stopped);
}

async function main(): Promise<number> {
  const options = parseOptions(process.argv.slice(2));
  const screen = new Screen(process.stdout);
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  await run(options, screen, untilStopped());
  screen.line("Stopped.");
  return 0;
}

// A reader that went away, such as `head`, is no fault.
process.stdout.on("error", () => undefined);

try {
  process.exitCode = await main();
} catch (error) {
  const isUsage = error instanceof UsageError || error instanceof InputError;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = isUsage ? 2 : 1;
}
