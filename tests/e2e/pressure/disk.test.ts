import { describe, expect, it } from "vitest";
import { chooseSeed, createSeededRandom } from "../../../tools/seeded-random.ts";
import { makeCompany } from "../support/company.ts";
import { OwnProgram } from "../support/own-program.ts";
import { expectSameChains, makeFleet, whileReporting } from "./support/fleet.ts";
import { mountSmallDisk } from "./support/small-disk.ts";
import { countOf, readCounts, untilMoreThan, untilReadiness } from "./support/watch-collector.ts";

const DISK_MB = 24;
const LAPTOPS = 6;
const TIMES_FULL = 3;

describe("a collector on a disk that fills up under load", { timeout: 240_000 }, () => {
  it("stops acknowledging and says so, loses nothing, and goes on by itself once there is room", async () => {
    const seed = chooseSeed();
    process.stdout.write(`seed: ${seed}\n`);
    await using disk = await mountSmallDisk(DISK_MB);
    const company = await makeCompany({ dataDir: `${disk.path}/collector` });
    const collector = await company.start();
    const devices = makeFleet(LAPTOPS, company.settingsFor(collector.url), createSeededRandom(seed).fraction);

    await whileReporting(devices, async () => {
      for (let round = 0; round < TIMES_FULL; round += 1) {
        await untilReadiness(collector.url, 200);
        const refused = await countOf(collector.url, "storage_unavailable");
        disk.fill();
        await untilReadiness(collector.url, 503);
        expect((await fetch(`${collector.url}/healthz`)).status).toBe(200);
        await untilMoreThan(refused, collector.url, "storage_unavailable");
        disk.clear();
      }
      await untilReadiness(collector.url, 200);
    });

    const { reports } = await readCounts(collector.url);
    expect(reports["storage_unavailable"]).toBeGreaterThan(0);
    expect(reports["internal"]).toBeUndefined();
    expect(await collector.program.end("SIGTERM")).toBe(0);
    expect(await expectSameChains(company, devices)).toBeGreaterThan(LAPTOPS);
    for (const device of devices) await device.close();
    await company.remove();
  });
});

describe("a collector whose disk has become read-only", { timeout: 60_000 }, () => {
  it("does not start, and says in a sentence which store it is and why", async () => {
    await using disk = await mountSmallDisk(DISK_MB);
    const company = await makeCompany({ dataDir: `${disk.path}/collector` });
    await disk.makeReadOnly();

    const program = new OwnProgram("server/src/main.ts", ["serve", "--data", company.dataDir, "--port", "0"]);
    const exitCode = await program.untilEnded();

    expect(exitCode).not.toBe(0);
    expect(program.lines).toEqual([]);
    expect(program.errors).toContain(company.dataDir);
    expect(program.errors).toMatch(/read-?only/iu);
    expect(program.errors).not.toMatch(/^\s+at /mu);
  });
});
