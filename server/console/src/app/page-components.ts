import { type ComponentType, lazy } from "react";
import type { PageId } from "./pages.ts";

/** What stands at each page, loaded when somebody goes there. */
export const PAGE_COMPONENTS: Readonly<Record<PageId, ComponentType>> = {
  alerts: lazy(async () => ({ default: (await import("../pages/alerts/alert-queue.tsx")).AlertQueue })),
  alert: lazy(async () => ({ default: (await import("../pages/alerts/alert-page.tsx")).AlertPage })),
  alertPrint: lazy(async () => ({ default: (await import("../pages/alerts/print-page.tsx")).PrintPage })),
  cases: lazy(async () => ({ default: (await import("../pages/cases/case-list.tsx")).CaseList })),
  case: lazy(async () => ({ default: (await import("../pages/cases/case-page.tsx")).CasePage })),
  casePrint: lazy(async () => ({ default: (await import("../pages/cases/case-print.tsx")).CasePrint })),
  devices: lazy(async () => ({ default: (await import("../pages/devices/device-list.tsx")).DeviceList })),
  device: lazy(async () => ({ default: (await import("../pages/devices/device-page.tsx")).DevicePage })),
  farm: lazy(async () => ({ default: (await import("../pages/farm/farm-page.tsx")).FarmPage })),
  account: lazy(async () => ({ default: (await import("../pages/account/account-page.tsx")).AccountPage })),
};
