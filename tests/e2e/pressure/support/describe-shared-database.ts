import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { chooseSeed, createSeededRandom } from "../../../../tools/seeded-random.ts";
import type { CollectorProcess } from "../../support/collector-process.ts";
import { type Company, makeCompany } from "../../support/company.ts";
import type { LoadDevice } from "../../support/load-device.ts";
import { startBalancer } from "./balancer.ts";
import { expectSameChains, makeFleet, whileReporting } from "./fleet.ts";
import { readCounts, untilMoreThan, untilReadiness } from "./watch-collector.ts";

const LAPTOPS = 12;

/** Of one round: long enough for reports to be under way, never the same. */
function momentMs(fraction: () => number): number {
  return 50 + fraction() * 400;
}

/** The promises about two collectors on one PostgreSQL database, for a number of rounds. */
export function describeSharedDatabase(rounds: number, timeoutMs: number): void {
  describe(`two collectors on one database, ${rounds} times under load`, { timeout: timeoutMs }, () => {
    let company: Company;
    let collectors: CollectorProcess[];
    let devices: LoadDevice[];
    let fraction: () => number;

    beforeEach(async () => {
      const seed = chooseSeed();
      process.stdout.write(`seed: ${seed}\n`);
      fraction = createSeededRandom(seed).fraction;
      company = await makeCompany({ store: "postgres" });
      collectors = [await company.start(), await company.start()];
    });

    afterEach(async () => {
      for (const device of devices) await device.close();
      await company.remove();
    }, timeoutMs);

    /** Stops the collectors and resolves to the number of reports that both sides agree on. */
    async function stopAndCompare(): Promise<number> {
      for (const { url } of collectors) expect((await readCounts(url)).reports["internal"]).toBeUndefined();
      const ends = await Promise.all(collectors.map(({ program }) => program.end("SIGTERM")));
      expect(ends).toEqual([0, 0]);
      const reports = await expectSameChains(company, devices);
      process.stdout.write(`${reports} reports of ${devices.length} laptops\n`);
      return reports;
    }

    it("lose no acknowledged report and count none twice when one of them is killed", async () => {
      await using balancer = await startBalancer(() => collectors.map(({ port }) => port));
      devices = makeFleet(LAPTOPS, company.settingsFor(balancer.url), fraction);

      await whileReporting(devices, async () => {
        for (let round = 0; round < rounds; round += 1) {
          const victim = round % collectors.length;
          const { program, port, url } = collectors[victim]!;
          // Laptops stay with a collector as long as it lives, so the one to be killed is the one that has the work.
          await untilMoreThan(0, url, "accepted");
          await wait(momentMs(fraction));
          await program.end("SIGKILL");
          await wait(momentMs(fraction));
          collectors[victim] = await company.start(port);
        }
      });

      expect(await stopAndCompare()).toBeGreaterThan(LAPTOPS * 2);
    });

    it("answer that they cannot store while the database is gone, and go on by themselves once it is back", async () => {
      await using balancer = await startBalancer(() => collectors.map(({ port }) => port));
      devices = makeFleet(LAPTOPS, company.settingsFor(balancer.url), fraction);

      await whileReporting(devices, async () => {
        for (let round = 0; round < rounds; round += 1) {
          for (const { url } of collectors) await untilReadiness(url, 200);
          await wait(momentMs(fraction));
          await company.postgres!.crash();
          for (const { url } of collectors) await untilReadiness(url, 503);
          await company.postgres!.start();
        }
        for (const { url } of collectors) await untilReadiness(url, 200);
      });

      expect(await stopAndCompare()).toBeGreaterThan(LAPTOPS * 2);
    });
  });
}
