import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const tsplus: CatalogEntryInput = {
  id: "tsplus",
  name: "TSplus",
  family: "remote-tool",
  about: "Lets several people far away work on this computer, or a helper see and use it.",
  maker: "TSplus",
  sources: [
    "RemoteManagementMonitoringTools project of Microsoft staff",
    "Maker's public product documentation; names not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      folders: ["TSplus", "TSplus-RemoteSupport*"],
      viewers: ["TSplus Client*"],
      applications: ["TSplus*"],
      domains: ["*.tsplus-remotesupport.com", "monitoring.tsplus.net", "licenseapi.dl-files.com"],
    },
  ],
};
