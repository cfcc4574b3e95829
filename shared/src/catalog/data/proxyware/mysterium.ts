import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const mysterium: CatalogEntryInput = {
  id: "mysterium",
  name: "Mysterium node",
  family: "proxyware",
  about: "Pays its user for letting strangers use the internet connection.",
  maker: "Mysterium Network",
  sources: ["Public write-up of technique T1496.002 with process names", "Debian packages of its makers: service name"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["mysterium.exe", "myst.exe", "myst-launcher-amd64.exe"],
      services: ["MystNode*", "mysterium-node*"],
      applications: ["MystNodes*", "Mysterium Node*"],
      domains: ["*.mysterium.network"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["myst", "myst_supervisor", "myst-launcher"],
      services: ["mysterium-node", "mysterium-consumer", "network.mysterium.*"],
      applications: ["Mysterium node", "MystNodes", "myst"],
      domains: ["*.mysterium.network"],
    },
  ],
};
