import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BenchDevice } from "../../../../tools/bench/bench-device.ts";
import { chooseSeed, createSeededRandom } from "../../../../tools/seeded-random.ts";
import type { CollectorProcess } from "../../support/collector-process.ts";
import { type Company, makeCompany, STORES, type StoreName } from "../../support/company.ts";
import type { LoadDevice } from "../../support/load-device.ts";
import { expectSameChains, makeFleet } from "./fleet.ts";
import { readCounts, readiness } from "./watch-collector.ts";

const QUOTA = 300;
/** Each envelope goes out so often at once: a client that hears nothing asks again. */
const REPETITIONS = 2;
/** What a wave of requests in flight may cost beyond what the first one cost. */
const MOST_GROWTH_BYTES = 150_000_000;

const RETRY_MS = 250;
/** Answers that ask for another try. */
const BUSY = new Set([408, 429, 503]);

/** Posts until there is an answer that stands, as agents do; how long that takes is a matter of the machine. */
async function postPatiently(url: string, body: string): Promise<number> {
  for (;;) {
    const status = await post(url, body);
    if (status !== null && !BUSY.has(status)) return status;
    await wait(RETRY_MS);
  }
}

/** Null when the connection broke: with thousands at once the system refuses some. */
async function post(url: string, body: string): Promise<number | null> {
  try {
    const answer = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
    await answer.arrayBuffer();
    return answer.status;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** How often each final status was answered to everything posted at once. */
async function postAll(url: string, bodies: readonly unknown[]): Promise<Record<number, number>> {
  const answers = await Promise.all(bodies.map((body) => postPatiently(url, JSON.stringify(body))));
  return Object.fromEntries([...Map.groupBy(answers, (status) => status)].map(([status, all]) => [status, all.length]));
}

/** The promises about very many laptops that come at once. */
export function describeStorms(sizes: Readonly<Record<StoreName, number>>, waves: number, timeoutMs: number): void {
  describe.each(STORES)("on %s", { timeout: timeoutMs }, (store) => {
    const laptops = sizes[store];
    let company: Company;
    let collector: CollectorProcess;
    let devices: LoadDevice[];

    beforeEach(async () => {
      devices = [];
    });

    afterEach(async () => {
      for (const device of devices) await device.close();
      await company.remove();
    }, timeoutMs);

    it(`${laptops} laptops that enroll at once, with a secret for ${QUOTA}: exactly ${QUOTA} do`, async () => {
      company = await makeCompany({ store, secretUses: QUOTA });
      collector = await company.start();
      const envelopes = Array.from({ length: laptops }, (_, index) =>
        new BenchDevice(`CS-${index}`, company.collectorId, Date.now()).enrollment(company.secret),
      );

      const statuses = await postAll(
        `${collector.url}/v1/enroll`,
        Array.from({ length: REPETITIONS }, () => envelopes).flat(),
      );

      expect(statuses).toEqual({ 200: QUOTA * REPETITIONS, 403: (laptops - QUOTA) * REPETITIONS });
      expect(await readiness(collector.url)).toBe(200);
      expect(await collector.program.end("SIGTERM")).toBe(0);
      const { verdicts } = await company.readChains();
      expect(verdicts).toHaveLength(QUOTA);
      expect(verdicts.filter(({ verdict }) => verdict !== "intact")).toEqual([]);
    });

    it(`${laptops} laptops that wake at once, ${waves} times: every report is taken once, in bounded memory`, async () => {
      const seed = chooseSeed();
      process.stdout.write(`seed: ${seed}\n`);
      company = await makeCompany({ store });
      collector = await company.start();
      devices = makeFleet(laptops, company.settingsFor(collector.url), createSeededRandom(seed).fraction);
      const resident: number[] = [];
      let sealed = 0;

      for (let wave = 0; wave < waves; wave += 1) {
        const turns = await Promise.all(devices.map((device) => device.turn()));
        // Who was told to come back later before it was enrolled had nothing to report yet.
        sealed += turns.reduce((sum, turn) => sum + turn.sealed, 0);
        expect(await readiness(collector.url)).toBe(200);
        resident.push((await readCounts(collector.url)).residentBytes);
      }
      for (const device of devices) await device.drain();

      const { reports } = await readCounts(collector.url);
      expect(reports["internal"]).toBeUndefined();
      expect(Math.max(...resident) - (resident[0] ?? 0)).toBeLessThan(MOST_GROWTH_BYTES);
      expect(await collector.program.end("SIGTERM")).toBe(0);
      process.stdout.write(
        `resident after each wave, in MB: ${resident.map((bytes) => Math.round(bytes / 1e6)).join(" ")}\n`,
      );
      const kept = await expectSameChains(company, devices);
      process.stdout.write(`${kept} reports of ${laptops} laptops\n`);
      expect(kept).toBeGreaterThanOrEqual(Math.max(sealed, laptops));
    });
  });
}
