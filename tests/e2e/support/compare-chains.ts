import type { LedgerReader } from "@clearseat/agent";
import { createVerifier, sha256 } from "@clearseat/proof";
import { buildServer, type DeviceVerdict, type ServerOptions, verifyStore } from "@clearseat/server";

/** Report hashes that the device kept, oldest first. */
export function hashesOnDevice(ledger: LedgerReader): string[] {
  return ledger.evidence().reports.map((stored) => sha256(stored.report));
}

export interface ServerChains {
  readonly verdicts: readonly DeviceVerdict[];
  /** Report hashes by device, oldest first. */
  readonly hashes: ReadonlyMap<string, readonly string[]>;
}

/** Opens a stopped collector's data and returns its own verdicts and what it kept of each device. */
export async function readServerChains(where: Pick<ServerOptions, "dataDir" | "database">): Promise<ServerChains> {
  const server = await buildServer(where);
  try {
    const { store } = server.storage;
    const verdicts = await Array.fromAsync(verifyStore(store, createVerifier(server.collector.publicJwk)));
    const hashes = new Map<string, readonly string[]>();
    for (const { deviceId } of verdicts) {
      const links = await store.reports.linksAfter(deviceId, 0, 1_000_000);
      hashes.set(
        deviceId,
        links.map((link) => link.reportHash),
      );
    }
    return { verdicts, hashes };
  } finally {
    await server.close();
  }
}
