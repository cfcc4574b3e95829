import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const pulseway: CatalogEntryInput = {
  id: "pulseway",
  name: "Pulseway agent",
  family: "remote-tool",
  about: "Remote management agent with remote control.",
  maker: "MMSOFT Design Ltd.",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["PCMonitorSrv.exe", "pcmontask.exe", "Pulseway.exe"],
      originalNames: ["PCMonitorSrv.exe"],
      applications: ["Pulseway"],
      domains: ["*.pulseway.com"],
    },
    { platforms: ["linux"], executables: ["pulsewayd"], services: ["pulseway"], applications: ["pulseway"] },
    { platforms: ["macos"], executables: ["Pulseway"], bundleIds: ["com.mmsoft.*"] },
  ],
};
