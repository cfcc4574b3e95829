import { defineCollector } from "../collector.ts";
import { inhibitorsOf } from "../linux-readings.ts";

/** Programs that keep the machine from sleeping, as logind keeps them. The reason a program gives is not read. */
export const inhibitorsCollector = defineCollector({
  id: "inhibitors-logind",
  section: "inhibitors",
  platforms: ["linux"],
  timeoutMs: 2_000,
  budgetMs: 10,
  collect(context) {
    const listing = inhibitorsOf(context);
    if (!listing.ok) return { gap: listing.reason };
    return {
      value: listing.value.inhibitors.map(({ name, reason }) => ({ name, reason })),
      gaps: listing.value.gaps,
    };
  },
});
