import type { SnapshotGap } from "@clearseat/shared";
import type { CollectorAnswer, CollectorContext } from "../collector.ts";
import { defineCollector } from "../collector.ts";
import { bootTimeMsOf, processesOf, systemAccountsOf } from "../linux-readings.ts";
import { toProcess } from "./to-process.ts";

function collectLinux(context: CollectorContext): CollectorAnswer<"processes"> {
  const listing = processesOf(context);
  if (!listing.ok) return { gap: listing.reason };
  const accounts = systemAccountsOf(context);
  const bootTimeMs = bootTimeMsOf(context);
  const gaps: SnapshotGap[] = [];
  if (listing.value.pathDenied) gaps.push({ section: "processes.path", reason: "denied" });
  if (listing.value.othersHidden) gaps.push({ section: "processes.others", reason: "denied" });
  return { value: listing.value.processes.map((process) => toProcess(process, accounts, bootTimeMs)), gaps };
}

/** Running programs, read from procfs without a child process; kernel threads and zombies are left out. */
export const linuxProcessesCollector = defineCollector({
  id: "processes-procfs",
  section: "processes",
  platforms: ["linux"],
  timeoutMs: 5_000,
  budgetMs: 40,
  collect: collectLinux,
});

/** The portable list, where no thin reader exists yet: Windows shows neither path nor command line this way. */
export const portableProcessesCollector = defineCollector({
  id: "processes-portable",
  section: "processes",
  platforms: ["windows", "macos"],
  timeoutMs: 20_000,
  budgetMs: 500,
  async collect({ doors }) {
    const list = await doors.listProcesses();
    if (!list.ok) return { gap: list.reason };
    const gaps: SnapshotGap[] = list.value.every((process) => process.path === null)
      ? [{ section: "processes.path", reason: "unsupported" }]
      : [];
    return { value: list.value.map((process) => ({ ...process })), gaps };
  },
});
