import { BellRing, BriefcaseBusiness, CircleUserRound, Laptop, type LucideIcon, Network } from "lucide-react";
import type { PageId } from "./pages.ts";

/** For pages that the navigation has. */
export const PAGE_ICONS: Readonly<Partial<Record<PageId, LucideIcon>>> = {
  alerts: BellRing,
  cases: BriefcaseBusiness,
  devices: Laptop,
  farm: Network,
  account: CircleUserRound,
};
