import type { AgentSettings } from "@clearseat/shared";
import { LedgerError } from "../ledger/ledger-error.ts";
import { openLedgerReader } from "../ledger/open-ledger.ts";
import type { FilesDoor } from "../platform/files.ts";
import { type AgentStatus, describeStatus } from "./describe-status.ts";

/** Below this a report may not find its place any more. */
const LEAST_FREE_BYTES = 1_000_000;

/** Why nothing can be written to a data folder, in a sentence; null when it can, or when it is not there yet. */
export function findStorageProblem(dataDir: string, files: FilesDoor): string | null {
  const free = files.freeBytes(dataDir);
  if (!free.ok) return free.reason === "missing" ? null : `The data folder cannot be written: ${free.detail}.`;
  if (free.value >= LEAST_FREE_BYTES) return null;
  return `The disk of the data folder ${dataDir} has no room: ${Math.floor(free.value / 1_000)} kB are left.`;
}

/** The agent's state as its data folder shows it. A ledger that cannot be read is a state as well. */
export function readStatus(
  settings: Pick<AgentSettings, "dataDir" | "outboxMegabytes">,
  files: FilesDoor,
  nowMs: number,
): AgentStatus {
  const storageProblem = findStorageProblem(settings.dataDir, files);
  try {
    const reader = openLedgerReader({ ...settings, files });
    try {
      return describeStatus(reader, { nowMs, storageProblem });
    } finally {
      reader?.close();
    }
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    return describeStatus(error, { nowMs, storageProblem });
  }
}
