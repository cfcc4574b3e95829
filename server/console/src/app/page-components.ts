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
  overview: lazy(async () => ({ default: (await import("../pages/overview/overview-page.tsx")).OverviewPage })),
  devices: lazy(async () => ({ default: (await import("../pages/devices/device-list.tsx")).DeviceList })),
  device: lazy(async () => ({ default: (await import("../pages/devices/device-page.tsx")).DevicePage })),
  farm: lazy(async () => ({ default: (await import("../pages/farm/farm-page.tsx")).FarmPage })),
  sites: lazy(async () => ({ default: (await import("../pages/sites/sites-page.tsx")).SitesPage })),
  enrollment: lazy(async () => ({ default: (await import("../pages/enrollment/enrollment-page.tsx")).EnrollmentPage })),
  directory: lazy(async () => ({ default: (await import("../pages/directory/directory-page.tsx")).DirectoryPage })),
  exceptions: lazy(async () => ({ default: (await import("../pages/exceptions/exceptions-page.tsx")).ExceptionsPage })),
  rules: lazy(async () => ({ default: (await import("../pages/rules/rules-page.tsx")).RulesPage })),
  catalog: lazy(async () => ({ default: (await import("../pages/catalog/catalog-page.tsx")).CatalogPage })),
  entry: lazy(async () => ({ default: (await import("../pages/catalog/entry-page.tsx")).EntryPage })),
  people: lazy(async () => ({ default: (await import("../pages/people/people-page.tsx")).PeoplePage })),
  deliveries: lazy(async () => ({ default: (await import("../pages/deliveries/deliveries-page.tsx")).DeliveriesPage })),
  settings: lazy(async () => ({ default: (await import("../pages/settings/settings-page.tsx")).SettingsPage })),
  audit: lazy(async () => ({ default: (await import("../pages/audit/audit-page.tsx")).AuditPage })),
  privacy: lazy(async () => ({ default: (await import("../pages/privacy/privacy-page.tsx")).PrivacyPage })),
  account: lazy(async () => ({ default: (await import("../pages/account/account-page.tsx")).AccountPage })),
};
