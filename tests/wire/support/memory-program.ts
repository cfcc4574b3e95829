/**
 * Sends a collector, or an agent, messages of which nothing may remain, and prints what its heap was before and after.
 * Usage: node --expose-gc tests/wire/support/memory-program.ts (collector | agent) MESSAGES
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createHttp, createHttpCollectorClient } from "@clearseat/agent";
import { createSigner, generatePrivateJwk } from "@clearseat/proof";
import { makeTestAgent } from "../../../agent/src/reporting/make-test-agent.ts";
import { FakeLaptop } from "../../../server/src/testing/fake-laptop.ts";
import { kvmAttached } from "../../../server/src/testing/sample-statements.ts";
import { postRequest } from "./raw-connection.ts";
import { startWireCollector } from "./wire-collector.ts";

/** Caches and compiled code have their size after this many. */
const WARM_UP = 500;

function heapBytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

async function measure(messages: number, send: (index: number) => Promise<unknown>): Promise<void> {
  for (let index = 0; index < WARM_UP; index += 1) await send(index);
  const before = heapBytes();
  for (let index = 0; index < messages; index += 1) await send(index);
  process.stdout.write(`${JSON.stringify({ messages, beforeBytes: before, afterBytes: heapBytes() })}\n`);
}

async function spoilCollector(messages: number): Promise<void> {
  const collector = await startWireCollector();
  const laptop = await collector.laptop();
  const newcomer = new FakeLaptop(collector.server, collector.clock.now(), { serial: "SN-NEW" });
  const stranger = createSigner(generatePrivateJwk());
  const { sequence, head, state } = laptop;
  const good = JSON.stringify(laptop.seal([kvmAttached()]));
  const spoiled: readonly ((index: number) => string)[] = [
    (index) => postRequest("/v1/reports", good.replace('"signature":"', `"signature":"${index % 10}`)),
    () => postRequest("/v1/reports", JSON.stringify(laptop.seal([], { signer: stranger }))),
    (index) => postRequest("/v1/reports", `{"${index}":${index}}`),
    (index) => postRequest("/v1/enroll", JSON.stringify(newcomer.enrollment(`made up and long enough ${index}`))),
    (index) => `GET /v1/no/such/route/${index} HTTP/1.1\r\nHost: a${index}\r\nX-${index}: ${index}\r\n\r\n`,
    () => "garbage\r\n\r\n",
    () => postRequest("/v1/reports", good.slice(0, good.length / 2)),
  ];
  await measure(messages, async (index) => {
    Object.assign(laptop, { sequence, head, state });
    const { status } = await collector.ask(spoiled[index % spoiled.length]?.(index) ?? "");
    if (status < 400 || status >= 500) throw new Error(`message ${index % spoiled.length} was answered with ${status}`);
  });
  await collector.server.close();
}

async function spoilAgent(messages: number): Promise<void> {
  let count = 0;
  const server = createServer((request, response) => {
    request.resume();
    count += 1;
    if (count % 5 === 0) response.destroy();
    else if (count % 5 === 1) response.end(`<html>${"welcome ".repeat(5_000)}</html>`);
    else if (count % 5 === 2) response.writeHead(302, { location: `/portal/${count}` }).end();
    else response.writeHead(503, { "retry-after": "0" }).end(`{"${count}":1}`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const http = createHttp({ base, proxy: null, extraCa: null });
  const agent = makeTestAgent();
  await agent.core.checkIn();
  const client = createHttpCollectorClient(http, agent.clock);
  const envelope = agent.ledger.reportsFrom(1, 1)[0];
  if (envelope === undefined) throw new Error("the agent sealed nothing");
  await measure(messages, async () => {
    const { outcome } = await client.sendReport(envelope.message);
    if (outcome === "accepted") throw new Error("an answer that is none was believed");
  });
  await client.close();
  server.close();
}

const [side, messages] = process.argv.slice(2);
await (side === "agent" ? spoilAgent : spoilCollector)(Number(messages));
