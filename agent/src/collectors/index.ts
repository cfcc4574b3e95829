import type { Collector } from "./collector.ts";
import { displaysCollector } from "./displays/collector.ts";
import { usbCollector } from "./usb/collector.ts";

/** Every collector, in no order that matters: the snapshot has its own. On one platform a section has at most one. */
export const COLLECTORS: readonly Collector[] = [
  usbCollector,
  displaysCollector,
];
