import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const logmeinRescue: CatalogEntryInput = {
  id: "logmein-rescue",
  name: "LogMeIn Rescue",
  family: "remote-tool",
  about: "Support applet with which a technician takes over the screen.",
  maker: "GoTo Technologies",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Elastic detection rules (facts only)",
    "RemoteManagementMonitoringTools project of Microsoft staff",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["lmi_rescue.exe", "lmi_rescue_srv.exe", "support-logmeinrescue*.exe"],
      services: ["LMIRescue_*"],
      viewers: ["LMIRTechConsole.exe", "LogMeIn Rescue Technician Console*"],
      originalNames: ["lmi_rescue.exe", "lmi_rescue_srv.exe"],
      applications: ["LogMeIn Rescue*"],
      domains: [
        "*.logmeinrescue.com",
        "*.logmeinrescue.eu",
        "*.logmeinrescue-enterprise.com",
        "*.logmeinrescue-enterprise.eu",
      ],
    },
    {
      platforms: ["macos"],
      executables: ["LMIRescue", "Support-LogMeInRescue"],
      bundleIds: ["com.logmein.rescue*"],
      domains: ["*.logmeinrescue.com", "*.logmeinrescue.eu"],
    },
  ],
  sessions: [{ by: "process", platforms: ["windows"], executables: ["lmi_rescue_srv.exe"], unattended: false }],
};
