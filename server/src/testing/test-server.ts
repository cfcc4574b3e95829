import { ManualClock, toMillis } from "@clearseat/shared";
import { afterEach } from "vitest";
import { buildServer, type ClearseatServer, type ServerOptions } from "../build-server.ts";
import type { ServerEvent } from "../events.ts";
import { IN_MEMORY } from "../open-data.ts";
import { FakeLaptop, type LaptopOptions } from "./fake-laptop.ts";
import { SAMPLE_AT } from "./sample-statements.ts";
import { giveBackTestStores, openTestStore, type TestStore } from "./test-store.ts";
import { watchAnswers } from "./undeclared-answers.ts";

export interface TestServer {
  readonly server: ClearseatServer;
  readonly clock: ManualClock;
  readonly events: readonly ServerEvent[];
  readonly sql: TestStore["sql"];
  /** For another server on the same store. */
  readonly location: TestStore["options"];
  /** A laptop that is enrolled and may report. */
  laptop(options?: LaptopOptions): Promise<FakeLaptop>;
}

const started: ClearseatServer[] = [];
/** What the API answered in a test although its description does not say that it may. */
const undeclared = new Set<string>();

afterEach(async () => {
  for (const server of started.splice(0)) await server.close();
  await giveBackTestStores();
  const told = [...undeclared];
  undeclared.clear();
  if (told.length > 0) throw new Error(told.join("\n"));
});

/**
 * A whole collector that lives as long as the test, at a time that only the test moves. Approval is off unless the
 * settings say otherwise.
 */
export async function startTestServer(options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const clock = new ManualClock(toMillis(SAMPLE_AT));
  const events: ServerEvent[] = [];
  const { dataDir = IN_MEMORY } = options;
  const store = await openTestStore(dataDir);
  const server = await buildServer({
    dataDir,
    clock,
    onEvent: (event) => void events.push(event),
    ...store.options,
    ...options,
    settings: { requireApproval: false, ...options.settings },
  });
  started.push(server);
  watchAnswers(server.app, undeclared);
  let made = 0;
  return {
    server,
    clock,
    events,
    sql: store.sql,
    location: store.options,
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
