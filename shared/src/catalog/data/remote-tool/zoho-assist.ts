import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const zohoAssist: CatalogEntryInput = {
  id: "zoho-assist",
  aliases: ["zohoassist"],
  name: "Zoho Assist",
  family: "remote-tool",
  about: "Support tool with unattended remote control.",
  maker: "Zoho Corporation",
  sources: ["LOLRMM project, catalog of remote management tools", "Elastic detection rules (facts only)"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "ZA_Connect.exe",
        "ZA_Access.exe",
        "ZohoURSService.exe",
        "ZohoURS.exe",
        "ZohoMeeting.exe",
        "ZAService.exe",
        "ZMAgent.exe",
      ],
      services: ["Zoho Assist*", "ZohoURSService*"],
      originalNames: ["ZohoURSService.exe", "ZohoMeeting.exe"],
      applications: ["Zoho Assist*"],
      domains: ["*.zohoassist.com"],
    },
    {
      platforms: ["macos"],
      executables: ["ZohoURS", "ZohoAssist"],
      services: ["com.zoho.assist*"],
      applications: ["Zoho Assist*"],
      bundleIds: ["com.zoho.assist*"],
    },
    {
      platforms: ["linux"],
      executables: ["ZohoURS", "ZAService"],
      services: ["zohoassist*"],
      applications: ["zohoassist"],
    },
  ],
};
