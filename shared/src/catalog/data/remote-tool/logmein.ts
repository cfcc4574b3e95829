import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const logmein: CatalogEntryInput = {
  id: "logmein",
  name: "LogMeIn",
  family: "remote-tool",
  about: "Unattended remote access through the maker's servers.",
  maker: "GoTo Technologies",
  sources: ["LOLRMM project, catalog of remote management tools", "Elastic detection rules (facts only)"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["LogMeIn.exe", "LogMeInSystray.exe", "LMIGuardianSvc.exe", "LMIIgnition.exe", "ramaint.exe"],
      services: ["LogMeIn", "LMIGuardianSvc", "LMIMaint"],
      signers: ["LogMeIn, Inc."],
      originalNames: ["LogMeIn.exe", "LMIGuardianSvc.exe", "LMIIgnition.exe"],
      applications: ["LogMeIn"],
      viewers: ["LogMeInClient.exe", "LMIClient.exe", "LogMeIn Client"],
      domains: ["*.logmein.com", "*.logmein-gateway.com"],
    },
    {
      platforms: ["macos"],
      executables: ["LogMeIn", "LMIGUIAgent", "LogMeInAgent"],
      services: ["com.logmein.logmein*"],
      applications: ["LogMeIn"],
      bundleIds: ["com.logmein.logmein*"],
      domains: ["*.logmein.com"],
    },
  ],
};
