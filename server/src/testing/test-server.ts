import { ManualClock, toMillis } from "@clearseat/shared";
import { buildServer, type ClearseatServer, IN_MEMORY, type ServerOptions } from "../build-server.ts";
import type { ServerEvent } from "../events.ts";
import { FakeLaptop, type LaptopOptions } from "./fake-laptop.ts";
import { SAMPLE_AT } from "./sample-statements.ts";

export interface TestServer {
  readonly server: ClearseatServer;
  readonly clock: ManualClock;
  readonly events: readonly ServerEvent[];
  /** A laptop that is enrolled and may report. */
  laptop(options?: LaptopOptions): Promise<FakeLaptop>;
}

/** A whole collector in memory, at a time that only the test moves. Approval is off unless the settings say otherwise. */
export async function startTestServer(options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const clock = new ManualClock(toMillis(SAMPLE_AT));
  const events: ServerEvent[] = [];
  const server = await buildServer({
    dataDir: IN_MEMORY,
    clock,
    onEvent: (event) => void events.push(event),
    ...options,
    settings: { requireApproval: false, ...options.settings },
  });
  let made = 0;
  return {
    server,
    clock,
    events,
    async laptop(laptopOptions = {}) {
      made += 1;
      const laptop = new FakeLaptop(server, clock.now(), { serial: `SN-${made}`, ...laptopOptions });
      const { secret } = await server.services.secrets.create();
      const answer = await laptop.enroll(laptopOptions.secret ?? secret);
      if (answer.status !== 200) throw new Error(`the test laptop could not enroll: ${JSON.stringify(answer.body)}`);
      return laptop;
    },
  };
}
