import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const addigy: CatalogEntryInput = {
  id: "addigy",
  name: "Addigy agent",
  family: "remote-tool",
  about: "Management agent for Macs, which can also control this computer from afar.",
  maker: "Addigy, Inc.",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "RemoteManagementMonitoringTools project of Microsoft staff",
    "Maker's public product documentation; names not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["macos"],
      paths: ["/Addigy/*"],
      services: ["com.addigy.*"],
      applications: ["Addigy*"],
      bundleIds: ["com.addigy.*"],
      domains: ["*.addigy.com"],
    },
  ],
};
