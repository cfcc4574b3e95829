import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const islOnline: CatalogEntryInput = {
  id: "isl-online",
  aliases: ["isl-light", "islonline"],
  name: "ISL Online",
  family: "remote-tool",
  about: "Support tool with unattended remote control.",
  maker: "XLAB d.o.o.",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Red Canary surveyor project: remote-admin definitions",
    "Elastic detection rules (facts only)",
    "RemoteManagementMonitoringTools project of Microsoft staff",
    "Safe Exam Browser project: lists of prohibited programs",
    "SoftwareCertificates project: collected code-signing certificates",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["ISLLightClient.exe", "ISLAlwaysOn*.exe", "islalwaysonmonitor.exe", "isllightservice.exe"],
      folders: ["ISL Online/ISL Light Client*"],
      services: ["ISL AlwaysOn*"],
      viewers: ["ISLLight.exe", "ISL Light", "ISL Light 4*"],
      originalNames: ["ISLLightClient.exe", "ISLAlwaysOn.exe"],
      applications: ["ISL Light Client*", "ISL AlwaysOn*"],
      domains: ["*.islonline.net"],
    },
    {
      platforms: ["macos"],
      executables: ["ISL Light Client", "ISL AlwaysOn"],
      viewers: ["ISL Light", "com.islonline.ISLLight"],
      applications: ["ISL Light Client*", "ISL AlwaysOn"],
      bundleIds: ["com.islonline.ISLLightClient*", "com.islonline.ISLAlwaysOn*"],
      domains: ["*.islonline.net"],
    },
  ],
  sessions: [{ by: "process", platforms: ["windows"], executables: ["ISLLightClient.exe"], unattended: false }],
};
