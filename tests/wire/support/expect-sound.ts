import { createVerifier } from "@clearseat/proof";
import { verifyStore } from "@clearseat/server";
import { expect } from "vitest";
import type { FakeLaptop } from "../../../server/src/testing/fake-laptop.ts";
import type { WireCollector } from "./wire-collector.ts";

/**
 * What holds after any hostility: the process is ready, no answer was a failure of the server, the store proves itself,
 * and of each device it has exactly the reports that were accepted.
 */
export async function expectSound(collector: WireCollector, accepted: ReadonlyMap<FakeLaptop, number>): Promise<void> {
  expect((await collector.ask("GET /readyz HTTP/1.1\r\nHost: localhost\r\n\r\n")).status).toBe(200);
  expect(collector.statuses.filter((status) => status >= 500)).toEqual([]);
  const { server } = collector;
  const verifier = createVerifier(server.collector.publicJwk);
  const verdicts = await Array.fromAsync(verifyStore(server.storage.store, verifier));
  expect(verdicts.filter((one) => one.verdict !== "intact" || one.otherFaults.length > 0)).toEqual([]);
  const counts = new Map(verdicts.map(({ deviceId, reports }) => [deviceId, reports]));
  for (const [laptop, count] of accepted) expect(counts.get(laptop.id)).toBe(count);
}
