import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const gradient: CatalogEntryInput = {
  id: "gradient",
  aliases: ["titan", "uprock"],
  name: "Gradient, Titan, UpRock, Teneo",
  family: "proxyware",
  about: "Pays its user for letting strangers use the internet connection.",
  maker: "Various networks",
  sources: ["Names of programs and services from general knowledge; not compared with a second source"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "titan-agent.exe",
        "titan-edge.exe",
        "uprock.exe",
        "UpRock.exe",
        "teneo-node.exe",
        "gradient-node.exe",
      ],
      applications: ["UpRock*", "Titan Agent*", "Teneo*Node*"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["titan-agent", "titan-edge", "uprock", "teneo-node", "gradient-node", "urnetwork-provider"],
      applications: ["UpRock", "titan-edge"],
    },
  ],
};
