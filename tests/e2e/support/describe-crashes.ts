import { verifyLedger } from "@clearseat/agent";
import { describe, expect, it } from "vitest";
import { chooseSeed, createSeededRandom } from "../../../tools/seeded-random.ts";
import { hashesOnDevice } from "./compare-chains.ts";
import { killAgentUnderLoad, killCollectorUnderLoad } from "./crash-rounds.ts";

/** The promises about crashes, for a number of kills. */
export function describeCrashes(rounds: number, timeoutMs: number): void {
  describe(`kill -9, ${rounds} times at random moments under load`, () => {
    it("of the collector loses no acknowledged report and counts none twice", { timeout: timeoutMs }, async () => {
      const seed = chooseSeed();
      process.stdout.write(`seed of the collector's kills: ${seed}\n`);

      const { company, devices } = await killCollectorUnderLoad(rounds, createSeededRandom(seed).fraction);
      const { verdicts, hashes } = await company.readChains();

      expect(verdicts).toHaveLength(devices.length);
      expect(verdicts.filter((one) => one.verdict !== "intact" || one.otherFaults.length > 0)).toEqual([]);
      const onServer = [...hashes.values()].map((chain) => chain.join(" ")).sort();
      expect(devices.map(({ ledger }) => hashesOnDevice(ledger).join(" ")).sort()).toEqual(onServer);
      const sent = devices.map(({ ledger }) => ledger.head().sequence);
      process.stdout.write(`${sent.reduce((sum, one) => sum + one, 0)} reports of ${devices.length} devices\n`);
      expect(Math.min(...sent)).toBeGreaterThan(rounds / 2);
      for (const device of devices) await device.close();
      await company.remove();
    });

    it("of the agent loses no acknowledged report and counts none twice", { timeout: timeoutMs }, async () => {
      const seed = chooseSeed();
      process.stdout.write(`seed of the agent's kills: ${seed}\n`);

      const { company, device, countersigned } = await killAgentUnderLoad(rounds, createSeededRandom(seed).fraction);
      const { verdicts, hashes } = await company.readChains();

      expect(verdicts).toMatchObject([{ verdict: "intact", otherFaults: [] }]);
      const [onServer = []] = hashes.values();
      expect(hashesOnDevice(device.ledger)).toEqual(onServer);
      expect([...countersigned].filter(([sequence, hash]) => onServer[sequence - 1] !== hash)).toEqual([]);
      expect(countersigned.size).toBeGreaterThanOrEqual(rounds);
      expect(verifyLedger(device.ledger.evidence(), null).verdict).toBe("intact");
      process.stdout.write(`${onServer.length} reports, ${countersigned.size} seen countersigned before a kill\n`);
      await device.close();
      await company.remove();
    });
  });
}
