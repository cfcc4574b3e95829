import { MINUTE_MS } from "@clearseat/shared";
import { buildServer, type ClearseatServer, type ServerOptions } from "./build-server.ts";

export interface RunningServer extends ClearseatServer {
  /** Where it listens, such as `http://127.0.0.1:8787`. */
  readonly address: string;
}

/** Due jobs are looked for this often. */
const JOB_TICK_MS = MINUTE_MS / 2;

/** Builds the collector, listens and runs its jobs. Port 0 takes any free one. Rejects when the port is taken. */
export async function startServer(
  options: ServerOptions & { readonly host: string; readonly port: number },
): Promise<RunningServer> {
  const server = await buildServer(options);
  try {
    const address = await server.app.listen({ host: options.host, port: options.port });
    const timer = setInterval(() => void server.services.jobs.runDue(), JOB_TICK_MS);
    return {
      ...server,
      address,
      async close() {
        clearInterval(timer);
        await server.close();
      },
    };
  } catch (error) {
    await server.close();
    throw error;
  }
}
