import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const acronisCyberProtectConnect: CatalogEntryInput = {
  id: "acronis-cyber-protect-connect",
  aliases: ["acronis-cyber-protect", "acronis-cyber-protect-remotix"],
  name: "Acronis Cyber Protect Connect (Remotix)",
  family: "remote-tool",
  about: "Lets somebody far away see and use this computer.",
  maker: "Acronis International GmbH",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Homebrew project: cask definitions",
    "Installomator project: names and package ids of macOS installers",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["AcronisCyberProtectConnectAgent.exe", "AcronisCyberProtectConnectQuickAssist*.exe"],
      applications: ["Acronis Cyber Protect Connect Agent*", "Remotix Agent*"],
      domains: ["connect.acronis.com", "gw.remotix.com"],
    },
    {
      platforms: ["macos"],
      folders: ["Acronis Cyber Protect Connect Agent.app", "Remotix Agent.app"],
      services: [
        "com.nulana.rxagentmac.daemon",
        "com.nulana.rxagentmac.gui",
        "com.nulana.rxagentmac.rc",
        "com.nulana.rxagentmac.user",
      ],
      viewers: ["com.nulana.remotixmac", "Remotix"],
      applications: ["Acronis Cyber Protect Connect Agent", "Remotix Agent"],
      bundleIds: ["com.nulana.rxagentmac", "com.nulana.rxagentmac.*"],
      domains: ["connect.acronis.com", "gw.remotix.com"],
    },
  ],
};
