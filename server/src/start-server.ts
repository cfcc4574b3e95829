import { InputError } from "@clearseat/shared";
import { schedule } from "node-cron";
import { buildServer, type ClearseatServer, type ServerOptions } from "./build-server.ts";
import { startDeliveryWorker } from "./delivery/delivery-worker.ts";
import { createLog } from "./log.ts";
import { createTick } from "./tick.ts";

export interface RunningServer extends ClearseatServer {
  /** Where it listens, such as `http://127.0.0.1:8787`. */
  readonly address: string;
}

/** Due jobs and a renewed certificate are looked for twice a minute. */
const JOB_TICK = "*/30 * * * * *";

/** A change of rules that nobody tried could silence alerts, or raise hundreds. */
async function refuseUntriedRules({ services, settings }: ClearseatServer): Promise<void> {
  if (await services.backtests.mayJudge(settings.rules)) return;
  throw new InputError(
    {
      field: "rules",
      message: "were not tried on the history of this store; run `server -- backtest --settings FILE` with them first",
    },
    "settings",
  );
}

/** Builds the collector, listens and runs its jobs. Port 0 takes any free one. Rejects when the port is taken. */
export async function startServer(
  options: ServerOptions & {
    readonly host: string;
    readonly port: number;
    /** Whether rules that the company changed must have been played over the store's history first. */
    readonly needsBacktest?: boolean;
  },
): Promise<RunningServer> {
  const server = await buildServer(options);
  try {
    if (options.needsBacktest === true) await refuseUntriedRules(server);
    const address = await server.app.listen({ host: options.host, port: options.port });
    // Only now: a fault that keeps it from starting is told in one sentence, with nothing before it.
    server.renewAddressData();
    // A missed tick is no news: each job knows when it is due, and the next tick runs it.
    const log = options.log ?? createLog("silent");
    const tick = createTick({ server, log });
    const worker = startDeliveryWorker(server.services.dispatcher, log);
    server.bell.answer(worker.wake);
    const ticking = schedule(JOB_TICK, tick, { noOverlap: true, suppressMissedWarning: true });
    return {
      ...server,
      address,
      async close() {
        await ticking.destroy();
        await worker.stop();
        await server.close();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}
