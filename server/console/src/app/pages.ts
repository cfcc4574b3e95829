import type { Right } from "../api/types.ts";

export const NAV_GROUPS = ["Triage", "Fleet", "Privacy", "Administration", "You"] as const;
type NavGroup = (typeof NAV_GROUPS)[number];

interface PageFacts {
  /** As the router has it. */
  readonly path: string;
  readonly title: string;
  /** Whoever lacks it sees neither the page nor a way to it. */
  readonly right: Right;
  /** Where the navigation has it; null: other pages lead there. */
  readonly group: NavGroup | null;
  /** Pressed after `g`: goes there. */
  readonly key?: string;
}

/** Every page of the console, in the order of the navigation. */
export const PAGES = {
  alerts: { path: "/alerts", title: "Alerts", right: "alerts.read", group: "Triage", key: "a" },
  alert: { path: "/alerts/:id", title: "Alert", right: "alerts.read", group: null },
  alertPrint: { path: "/alerts/:id/print", title: "Alert on paper", right: "alerts.read", group: null },
  cases: { path: "/cases", title: "Cases", right: "cases.read", group: "Triage", key: "c" },
  case: { path: "/cases/:id", title: "Case", right: "cases.read", group: null },
  casePrint: { path: "/cases/:id/print", title: "Case on paper", right: "cases.read", group: null },
  overview: { path: "/overview", title: "Overview", right: "figures.read", group: "Triage", key: "v" },
  devices: { path: "/devices", title: "Laptops", right: "devices.read", group: "Fleet", key: "l" },
  device: { path: "/devices/:id", title: "Laptop", right: "devices.read", group: null },
  farm: { path: "/farm", title: "Site map", right: "devices.read", group: "Fleet", key: "m" },
  sites: { path: "/sites", title: "Sites", right: "exceptions.read", group: "Fleet", key: "s" },
  privacy: { path: "/privacy", title: "Privacy", right: "audit.read", group: "Privacy", key: "p" },
  audit: { path: "/audit", title: "Access log", right: "audit.read", group: "Privacy", key: "w" },
  enrollment: {
    path: "/enrollment",
    title: "Enrollment",
    right: "enrollment.change",
    group: "Administration",
    key: "e",
  },
  directory: { path: "/directory", title: "Directory", right: "directory.read", group: "Administration", key: "d" },
  exceptions: { path: "/exceptions", title: "Exceptions", right: "exceptions.read", group: "Administration", key: "x" },
  rules: { path: "/rules", title: "Rules", right: "settings.read", group: "Administration", key: "r" },
  catalog: { path: "/catalog", title: "Catalog", right: "figures.read", group: "Administration", key: "k" },
  entry: { path: "/catalog/:id", title: "Catalog entry", right: "figures.read", group: null },
  people: { path: "/people", title: "Accounts", right: "accounts.change", group: "Administration", key: "u" },
  deliveries: { path: "/deliveries", title: "Messages", right: "deliveries.read", group: "Administration", key: "o" },
  settings: { path: "/settings", title: "Settings", right: "settings.read", group: "Administration" },
  account: { path: "/me", title: "Account", right: "own.read", group: "You" },
} as const satisfies Record<string, PageFacts>;

export type PageId = keyof typeof PAGES;
export const PAGE_IDS = Object.keys(PAGES) as PageId[];

export function factsOf(id: PageId): PageFacts {
  return PAGES[id];
}

/** The page that somebody sees first: the first in the navigation that they may see. */
export function firstPage(rights: readonly Right[]): string {
  const id = PAGE_IDS.find((page) => factsOf(page).group !== null && rights.includes(factsOf(page).right));
  return factsOf(id ?? "account").path;
}
