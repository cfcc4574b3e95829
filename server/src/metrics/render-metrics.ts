import { SEVERITIES } from "@clearseat/shared";
import type { Storage } from "../store.ts";
import { type Metrics, renderFamily } from "./metrics.ts";

function processFamilies(): string[] {
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  const one = (name: string, help: string, value: number, type: "counter" | "gauge") =>
    renderFamily({ name, help, type }, new Map([["", value]]));
  return [
    one("process_cpu_seconds_total", "Processor time used.", (user + system) / 1e6, "counter"),
    one("process_resident_memory_bytes", "Resident memory.", rss, "gauge"),
    one("nodejs_heap_used_bytes", "Heap in use.", heapUsed, "gauge"),
  ];
}

/** How many alerts and laptops there are. */
async function storeFamilies(storage: Storage): Promise<string[]> {
  const open = await storage.store.alerts.countOpenBySeverity();
  const devices = await storage.store.devices.countByStatus();
  return [
    renderFamily(
      {
        name: "clearseat_alerts_open",
        help: "Alerts that are not closed, by what stands now.",
        type: "gauge",
        label: "severity",
      },
      new Map(SEVERITIES.map((severity) => [severity, open.get(severity) ?? 0])),
    ),
    renderFamily(
      { name: "clearseat_devices", help: "Enrolled devices by status.", type: "gauge", label: "status" },
      new Map(
        (["active", "pending_approval", "rejected", "superseded"] as const).map((status) => [
          status,
          devices.get(status) ?? 0,
        ]),
      ),
    ),
  ];
}

/**
 * Everything on /metrics, in Prometheus text format.
 * @param storage null: without what is counted there, for whoever may not know small numbers
 */
export async function renderMetrics(metrics: Metrics, storage: Storage | null): Promise<string> {
  const kept = storage === null ? [] : await storeFamilies(storage);
  return `${[metrics.render(), ...kept, ...processFamilies()].join("\n")}\n`;
}
