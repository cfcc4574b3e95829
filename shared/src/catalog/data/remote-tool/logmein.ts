import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const logmein: CatalogEntryInput = {
  id: "logmein",
  name: "LogMeIn",
  family: "remote-tool",
  about: "Unattended remote access through the maker's servers.",
  maker: "GoTo Technologies",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Elastic detection rules (facts only)",
    "Red Canary surveyor project: remote-admin definitions",
    "Safe Exam Browser project: lists of prohibited programs",
    "Homebrew project: cask definitions",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["LogMeIn.exe", "LogMeInSystray.exe", "LMIGuardianSvc.exe", "LMIIgnition.exe", "ramaint.exe"],
      services: ["LogMeIn", "LMIGuardianSvc", "LMIMaint"],
      viewers: [
        "LogMeInClient.exe",
        "LMIClient.exe",
        "LMIRTechConsole.exe",
        "LogMeIn Client",
        "g2m*.exe",
        "GoToMeeting*",
        "join.me*",
        "hamachi*.exe",
        "LastPass*",
      ],
      originalNames: ["LogMeIn.exe", "LMIGuardianSvc.exe", "LMIIgnition.exe"],
      applications: ["LogMeIn"],
      domains: ["*.logmein.com", "*.logmein-gateway.com", "*.remotelyanywhere.com", "authentication.logmeininc.com"],
    },
    {
      platforms: ["macos"],
      executables: ["LogMeIn", "LMIGUIAgent", "LogMeInAgent"],
      services: ["com.logmein.logmein*"],
      viewers: ["LogMeIn Client", "GoToMeeting*", "GoTo", "join.me*", "LogMeIn Hamachi*", "LastPass*"],
      applications: ["LogMeIn"],
      bundleIds: ["com.logmein.logmein*"],
      domains: ["*.logmein.com", "*.logmein-gateway.com"],
    },
  ],
};
