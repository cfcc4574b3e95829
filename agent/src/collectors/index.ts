import { applicationsCollector } from "./applications/collector.ts";
import { linuxClockCollector, portableClockCollector } from "./clock/collector.ts";
import type { Collector } from "./collector.ts";
import { displaysCollector } from "./displays/collector.ts";
import { linuxHardwareCollector, portableHardwareCollector } from "./hardware/collector.ts";
import { inhibitorsCollector } from "./inhibitors/collector.ts";
import { inputDevicesCollector } from "./input-devices/collector.ts";
import { lifecycleCollector } from "./lifecycle/collector.ts";
import { linuxNetworkCollector, portableNetworkCollector } from "./network/collector.ts";
import { linuxOsCollector, portableOsCollector } from "./os/collector.ts";
import { linuxPowerCollector, portablePowerCollector } from "./power/collector.ts";
import { linuxProcessesCollector, portableProcessesCollector } from "./processes/collector.ts";
import { servicesCollector } from "./services/collector.ts";
import { activityCollector } from "./sessions/activity-collector.ts";
import { sessionsCollector } from "./sessions/collector.ts";
import { socketsCollector } from "./sockets/collector.ts";
import { linuxToolLogsCollector, macosToolLogsCollector, windowsToolLogsCollector } from "./tool-logs/collector.ts";
import { toolSettingsCollector } from "./tool-settings/collector.ts";
import { usbCollector } from "./usb/collector.ts";

/**
 * Every collector, in no order that matters: the snapshot has its own. On one platform a section has at most one.
 * `activity` runs only where the policy asks for it; `bluetooth` and `dns` are not looked at yet.
 */
export const COLLECTORS: readonly Collector[] = [
  activityCollector,
  applicationsCollector,
  displaysCollector,
  inhibitorsCollector,
  inputDevicesCollector,
  lifecycleCollector,
  linuxClockCollector,
  linuxHardwareCollector,
  linuxNetworkCollector,
  linuxOsCollector,
  linuxPowerCollector,
  linuxProcessesCollector,
  linuxToolLogsCollector,
  macosToolLogsCollector,
  portableClockCollector,
  portableHardwareCollector,
  portableNetworkCollector,
  portableOsCollector,
  portablePowerCollector,
  portableProcessesCollector,
  servicesCollector,
  sessionsCollector,
  socketsCollector,
  toolSettingsCollector,
  usbCollector,
  windowsToolLogsCollector,
];
