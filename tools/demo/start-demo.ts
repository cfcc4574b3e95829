import { type RunningServer, type ServerEvent, type ServerSettingsInput, startServer } from "@clearseat/server";
import { toInstant, toMillis } from "@clearseat/shared";
import type { PlayedSoFar } from "../scenario/progress.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { factsOf, settingsOf, toInjectable } from "../scenario/simulated-company.ts";
import { makeAccounts } from "./accounts.ts";
import { CHECK_IN_MINUTES, type DemoSize, demoCompany, nextBoxAt, USUAL_SIZE } from "./company.ts";
import { furnish } from "./furnish.ts";
import { expectSame, type KeptDemo, makeRoom, readKept, serverDirOf, writeKept } from "./kept-demo.ts";
import { liveOn } from "./life.ts";
import { type LoadedCompany, loadCompany } from "./load-company.ts";
import { startReceiver } from "./receiver.ts";
import { systemClock } from "./system-clock.ts";

export interface DemoRequest {
  readonly dataDir: string;
  readonly size: Partial<DemoSize>;
  readonly port: number;
  /** Of the collector that runs, beside those of the company; for tests. */
  readonly settings?: ServerSettingsInput;
  readonly onProgress?: (soFar: PlayedSoFar) => void;
  /** Told of what happens while the collector runs. */
  readonly onEvent?: (event: ServerEvent) => void;
  readonly stopped: AbortSignal;
}

/** A collector that listens, with a made-up company in it. */
export interface Demo {
  readonly server: RunningServer;
  readonly kept: KeptDemo;
  readonly scenario: Scenario;
  /** The wanted port was taken and another was used. */
  readonly movedFrom: number | null;
  /** How many looks were played, and how long that took; null when the folder held the company already. */
  readonly loaded: { readonly looks: number; readonly seconds: number } | null;
  /** When the next box is plugged in; null when laptops do not live on. */
  readonly nextBoxMs: number | null;
  /** Laptops live on until `stopped`; those of a company that the folder held already do not. */
  live(): Promise<void>;
  close(): Promise<void>;
}

interface Made {
  readonly kept: KeptDemo;
  readonly company: LoadedCompany | null;
  readonly loaded: Demo["loaded"];
}

/** The company itself: out of the folder, or played into it. */
async function makeOrTake(request: DemoRequest, size: DemoSize, nowMs: number): Promise<Made> {
  const found = readKept(request.dataDir);
  if (found !== null) return { kept: found, company: null, loaded: null };
  const began = performance.now();
  const scenario = demoCompany(size, nowMs, nextBoxAt(nowMs, size));
  let kept: KeptDemo | null = null;
  const company = await loadCompany({
    scenario,
    seed: size.seed,
    serverDir: makeRoom(request.dataDir),
    nowMs,
    stopped: request.stopped,
    onProgress: (soFar) => request.onProgress?.(soFar),
    async finish(server) {
      await furnish(server, nowMs);
      const accounts = await makeAccounts(server, employeeOf(scenario));
      kept = { ...size, madeAt: toInstant(nowMs), password: accounts.password, accounts: [...accounts.accounts] };
    },
  });
  if (kept === null) throw new Error("the company has no accounts");
  writeKept(request.dataDir, kept);
  return { kept, company, loaded: { looks: company.looks, seconds: (performance.now() - began) / 1_000 } };
}

/** Whoever has the first honest laptop on which a program was seen. */
function employeeOf({ devices, directory }: Scenario): string {
  const owner = devices.find(({ truth, timeline }) => truth === "honest" && timeline[0]?.["processes"] !== undefined);
  const line = directory.find(({ device }) => device === owner?.id) ?? directory[0];
  return line?.assignee ?? "employee@example.com";
}

async function listen(
  options: Omit<Parameters<typeof startServer>[0], "host">,
): Promise<Pick<Demo, "server" | "movedFrom">> {
  try {
    return { server: await startServer({ ...options, host: "127.0.0.1" }), movedFrom: null };
  } catch (error) {
    const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    if (!isTaken) throw error;
    return { server: await startServer({ ...options, host: "127.0.0.1", port: 0 }), movedFrom: options.port };
  }
}

/** Starts the collector of the demonstration, and makes its company first unless the folder holds one. */
export async function startDemo(request: DemoRequest): Promise<Demo> {
  const { dataDir, port, onEvent, stopped } = request;
  const found = readKept(dataDir);
  if (found !== null) expectSame(found, request.size);
  const size = found ?? { ...USUAL_SIZE, ...request.size };
  const madeMs = found === null ? systemClock.now() : toMillis(found.madeAt);
  const { kept, company, loaded } = await makeOrTake(request, size, madeMs);
  const scenario = demoCompany(size, madeMs, nextBoxAt(madeMs, size));
  const receiver = await startReceiver(dataDir);
  const { server, movedFrom } = await listen({
    dataDir: serverDirOf(dataDir),
    port,
    settings: { ...settingsOf(scenario, CHECK_IN_MINUTES), ...receiver.settings, ...request.settings },
    addressFacts: factsOf(scenario.places),
    ...(onEvent === undefined ? {} : { onEvent }),
  });
  company?.liveOn(toInjectable(server), systemClock);
  return {
    server,
    kept,
    scenario,
    movedFrom,
    loaded,
    nextBoxMs: company === null ? null : nextBoxAt(madeMs, size),
    live: async () => {
      if (company !== null) await liveOn(company, size.seed, stopped);
    },
    async close() {
      company?.close();
      await server.close();
      await receiver.close();
    },
  };
}
