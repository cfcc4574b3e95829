import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const islOnline: CatalogEntryInput = {
  id: "isl-online",
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
      executables: [
        "ISLLight.exe",
        "ISLLightClient.exe",
        "ISLAlwaysOn*.exe",
        "islalwaysonmonitor.exe",
        "isllightservice.exe",
      ],
      services: ["ISL AlwaysOn*"],
      signers: ["ISL Online Ltd.", "XLAB d.o.o."],
      originalNames: ["ISLLight.exe", "ISLAlwaysOn.exe"],
      applications: ["ISL Light*", "ISL AlwaysOn*"],
      domains: ["*.islonline.net"],
    },
    {
      platforms: ["macos"],
      executables: ["ISL Light", "ISL Light Client", "ISL AlwaysOn"],
      applications: ["ISL Light*", "ISL AlwaysOn"],
      bundleIds: ["com.islonline.ISLLight*", "com.islonline.ISLAlwaysOn*"],
      domains: ["*.islonline.net"],
    },
  ],
  sessions: [{ by: "process", platforms: ["windows"], executables: ["ISLLightClient.exe"], unattended: false }],
};
