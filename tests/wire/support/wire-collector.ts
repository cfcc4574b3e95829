import type { AddressInfo } from "node:net";
import { buildServer, type ClearseatServer, IN_MEMORY } from "@clearseat/server";
import { ManualClock, toMillis } from "@clearseat/shared";
import { FakeLaptop } from "../../../server/src/testing/fake-laptop.ts";
import { SAMPLE_AT } from "../../../server/src/testing/sample-statements.ts";
import { postRequest, type RawAnswer, RawConnection } from "./raw-connection.ts";

/** Slow clients are given up so soon that a test can wait for it. */
const PATIENCE = { requestMs: 2_000, checkMs: 50, beatMs: 15_000 };

/** Small, so that what is too large is made quickly. */
export const MOST_BODY_BYTES = 200_000;

/** A collector that listens on loopback, and what was heard of it. */
export interface WireCollector {
  readonly server: ClearseatServer;
  readonly clock: ManualClock;
  /** A laptop that is enrolled and may report. */
  laptop(): Promise<FakeLaptop>;
  readonly port: number;
  connect(): RawConnection;
  /** One request on a connection of its own. */
  ask(request: string): Promise<RawAnswer>;
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<RawAnswer>;
  report(laptop: FakeLaptop, body?: unknown): Promise<RawAnswer>;
  /** Of every answer heard through {@link ask}. */
  readonly statuses: readonly number[];
}

export async function startWireCollector(): Promise<WireCollector> {
  const clock = new ManualClock(toMillis(SAMPLE_AT));
  const settings = { requireApproval: false, requestsPerMinute: 1_000_000, maxBodyBytes: MOST_BODY_BYTES };
  const server = await buildServer({ dataDir: IN_MEMORY, clock, settings, patience: PATIENCE });
  await server.app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = server.app.server.address() as AddressInfo;
  let made = 0;
  const statuses: number[] = [];
  const ask = async (request: string): Promise<RawAnswer> => {
    const connection = new RawConnection(port);
    connection.send(request);
    const [answer] = await connection.answers(1);
    connection.reset();
    if (answer === undefined) throw new Error("the collector ended the connection without an answer");
    statuses.push(answer.status);
    return answer;
  };
  const post = (path: string, body: unknown, headers = {}): Promise<RawAnswer> =>
    ask(postRequest(path, typeof body === "string" ? body : JSON.stringify(body), headers));
  return {
    server,
    clock,
    port,
    async laptop() {
      made += 1;
      const laptop = new FakeLaptop(server, clock.now(), { serial: `SN-${made}` });
      const { secret } = await server.services.secrets.create();
      const { status } = await laptop.enroll(secret);
      if (status !== 200) throw new Error(`the laptop could not enroll: ${status}`);
      return laptop;
    },
    connect: () => new RawConnection(port),
    ask,
    post,
    report: (laptop, body) => post("/v1/reports", body ?? laptop.seal()),
    statuses,
  };
}
