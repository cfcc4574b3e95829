import type { BenchRow } from "./row.ts";
import { agentCpuPerDay } from "./rows/agent-cpu-per-day.ts";
import { agentLookCpu } from "./rows/agent-look-cpu.ts";
import { agentMemory } from "./rows/agent-memory.ts";
import { agentScanCpu } from "./rows/agent-scan-cpu.ts";
import { agentTrafficPerDay } from "./rows/agent-traffic-per-day.ts";
import { alertDelivery } from "./rows/alert-delivery.ts";
import { catalogScanCpu } from "./rows/catalog-scan-cpu.ts";
import { collectorCpuPerReport } from "./rows/collector-cpu-per-report.ts";
import { devicesHeld } from "./rows/devices-held.ts";
import { ruleCostByFleetSize } from "./rows/rule-cost-by-fleet-size.ts";
import { scenarioLook } from "./rows/scenario-look.ts";

/** Every figure, in the order of the table. */
export const ROWS: readonly BenchRow[] = [
  collectorCpuPerReport,
  devicesHeld,
  alertDelivery,
  ruleCostByFleetSize,
  catalogScanCpu,
  agentLookCpu,
  agentScanCpu,
  agentMemory,
  agentCpuPerDay,
  agentTrafficPerDay,
  scenarioLook,
];
