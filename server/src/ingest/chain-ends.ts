import type { AcceptedReport, ChainHead, ReportStore } from "./report-store.ts";

/** The ends of the chains that one transaction extends. What is accepted waits here, so that few statements write many reports. */
export interface ChainEnds {
  /** As it stands with everything that was added; null for an unknown device. */
  head(deviceId: string): ChainHead | null;
  add(report: AcceptedReport): void;
  /** Writes what waits. Comes before anything else is read or written, which may look at the reports. */
  write(): Promise<void>;
}

/** Reads the ends of the devices' chains, which nobody else may move meanwhile. */
export async function readChainEnds(
  reports: Pick<ReportStore, "heads" | "extend">,
  deviceIds: readonly string[],
): Promise<ChainEnds> {
  const heads = new Map(await reports.heads([...new Set(deviceIds)]));
  let waiting: AcceptedReport[] = [];
  return {
    head: (deviceId) => heads.get(deviceId) ?? null,
    add(report) {
      const before = heads.get(report.deviceId);
      if (before === undefined) throw new Error("only a chain that is open can be extended");
      const { sequence, reportHash, receiptHash, stateDigest, receivedAtMs, observedAt, egress } = report;
      heads.set(report.deviceId, {
        ...before,
        sequence,
        reportHash,
        receiptHash,
        stateDigest,
        receivedAtMs,
        observedAt,
        egress,
      });
      waiting.push(report);
    },
    async write() {
      const added = waiting;
      waiting = [];
      if (added.length > 0) await reports.extend(added);
    },
  };
}
