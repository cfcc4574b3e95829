import { setTimeout as wait } from "node:timers/promises";
import { openMemoryLedger, verifyLedger } from "@clearseat/agent";
import { expect } from "vitest";
import type { Company } from "../../support/company.ts";
import { hashesOnDevice } from "../../support/compare-chains.ts";
import { createLoadDevice, type LoadDevice, type LoadSettings } from "../../support/load-device.ts";

/** So many real agent cores, each a laptop of its own with its own key and ledger. */
export function makeFleet(size: number, settings: LoadSettings, fraction: () => number): LoadDevice[] {
  return Array.from({ length: size }, (_, index) =>
    createLoadDevice(settings, openMemoryLedger(), fraction, `CS-${index + 1}`),
  );
}

/** While nobody answers, a laptop only needs to notice when somebody does again. */
const AWAY_MS = 100;

/** Reports as fast as it can until stopped. */
async function keepReporting(device: LoadDevice, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted) {
    const { setback } = await device.turn();
    if (setback !== null) await wait(AWAY_MS);
  }
}

/** Keeps all laptops reporting while something happens, then lets them send what is left. */
export async function whileReporting<T>(devices: readonly LoadDevice[], happening: () => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const loops = devices.map((device) => keepReporting(device, stop.signal));
  try {
    return await happening();
  } finally {
    stop.abort();
    await Promise.all(loops);
    for (const device of devices) await device.drain();
  }
}

/**
 * Nothing lost, nothing counted twice: report for report, the store holds what each laptop keeps as countersigned, and
 * both sides can prove it. Returns the number of reports.
 */
export async function expectSameChains(company: Company, devices: readonly LoadDevice[]): Promise<number> {
  const { verdicts, hashes } = await company.readChains();
  expect(verdicts.filter((one) => one.verdict !== "intact" || one.otherFaults.length > 0)).toEqual([]);
  const onServer = [...hashes.values()].map((chain) => chain.join(" ")).sort();
  expect(devices.map(({ ledger }) => hashesOnDevice(ledger).join(" ")).sort()).toEqual(onServer);
  const verdictsOfLaptops = devices.map(({ ledger }) => verifyLedger(ledger.evidence(), null).verdict);
  expect(new Set(verdictsOfLaptops)).toEqual(new Set(["intact"]));
  return devices.reduce((sum, { ledger }) => sum + ledger.head().sequence, 0);
}
