import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const connectwiseAutomate: CatalogEntryInput = {
  id: "connectwise-automate",
  aliases: ["labtech"],
  name: "ConnectWise Automate (LabTech) agent",
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
      executables: ["LTSVC.exe", "LTSvcMon.exe", "LTTray.exe"],
      services: ["LTService", "LTSvcMon"],
      signers: ["LabTech Software", "LabTech Software, LLC."],
      applications: ["LabTech*Agent*", "ConnectWise Automate*Agent*"],
      domains: ["*.hostedrmm.com"],
    },
    { platforms: ["macos", "linux"], executables: ["ltechagent"], services: ["ltechagent", "com.labtechsoftware.*"] },
  ],
};
