import { join, relative } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type Agent, type CycleResult, runSchedule, serveTransparency } from "@clearseat/agent";
import type { ServerEvent } from "@clearseat/server";
import { AlertList, DeviceDetail, DeviceList, InputError, parseInput } from "@clearseat/shared";
import type { z } from "zod";
import { ensureConsole } from "../console/build-console.ts";
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

async function read<T>(address: string, path: string, schema: z.ZodType<T>): Promise<T> {
  const response = await fetch(`${address}${path}`);
  return parseInput(schema, await response.json(), path);
}

/** What the API says of this machine: its alerts, or else what was too little for one. */
async function sayVerdict(address: string, screen: Screen): Promise<void> {
  const { alerts } = await read(address, "/v1/alerts", AlertList);
  const standing = alerts.filter((alert) => alert.status !== "closed");
  screen.alerts(standing);
  const { devices } = await read(address, "/v1/devices", DeviceList);
  const newest = devices[0];
  if (standing.length > 0 || newest === undefined) return;
  screen.context((await read(address, `/v1/devices/${newest.deviceId}`, DeviceDetail)).findings);
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
  await ensureConsole(() => screen.line("Building the console; this takes some seconds, once."));
  const { server, movedFrom } = await startCollector({ ...options, onEvent: teller.onEvent });
  cleanUp.defer(() => server.close());
  const agent = await createThisAgent(options.dataDir, server);
  cleanUp.defer(() => agent.close());
  const transparencyPort = movedFrom === null && options.port !== 0 ? options.port + 1 : 0;
  const page = await serveTransparency({ dataDir: agent.dataDir, port: transparencyPort }).catch(() =>
    serveTransparency({ dataDir: agent.dataDir, port: 0 }),
  );
  cleanUp.defer(() => page.close());

  const token = await server.services.accounts.inviteFirst();
  screen.addresses(server.address, page.url, token === null ? null : `${server.address}/welcome/${token}`);
  if (movedFrom !== null) screen.line(`Port ${movedFrom} was taken, so another one was chosen.\n`);
  sayCycle(screen, await agent.core.checkIn());
  await sayVerdict(server.address, screen);
  teller.goLive();
  if (!options.once) await keepGoing(agent, screen, stopped);
}

async function main(): Promise<number> {
  const options = parseOptions(process.argv.slice(2));
  const screen = new Screen(process.stdout, relative(process.cwd(), join(options.dataDir, "server")));
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
