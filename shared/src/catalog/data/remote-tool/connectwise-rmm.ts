import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const connectwiseRmm: CatalogEntryInput = {
  id: "connectwise-rmm",
  name: "ConnectWise RMM (ITSupport247) agent",
  family: "remote-tool",
  about: "Management agent of an IT provider, which can also control this computer from afar.",
  maker: "ConnectWise, LLC",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Red Canary surveyor project: remote-admin definitions",
    "Elastic detection rules (facts only)",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "saazapsc.exe",
        "SAAZappr.exe",
        "SAAZDPMACTL.exe",
        "SAAZRemoteSupport.exe",
        "SAAZScheduler.exe",
        "SAAZServerPlus.exe",
        "SAAZWatchDog.exe",
      ],
      folders: ["SAAZOD"],
      services: ["SAAZ*"],
      applications: ["ITSPlatform*"],
      domains: ["*.itsupport247.net"],
    },
  ],
};
