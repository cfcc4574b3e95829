import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const manageengineEndpointCentral: CatalogEntryInput = {
  id: "manageengine-endpoint-central",
  aliases: ["desktop-central"],
  name: "ManageEngine Endpoint Central agent",
  family: "remote-tool",
  about: "Management agent of a company, which can also control this computer from afar.",
  maker: "Zoho Corporation",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Red Canary surveyor project: remote-admin definitions",
    "Elastic detection rules (facts only)",
    "Vendors' Linux documentation, as collected by a published triage list",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["dcagentservice.exe", "dcagenttrayicon.exe"],
      folders: ["DesktopCentral_Agent"],
      services: ["ManageEngine*Agent*", "DesktopCentral Agent*"],
      applications: [
        "ManageEngine Desktop Central - Agent",
        "ManageEngine Endpoint Central - Agent",
        "ManageEngine UEMS - Agent",
      ],
      domains: ["*.desktopcentral.manageengine.com", "desktopcentral.manageengine.com"],
    },
    {
      platforms: ["macos"],
      executables: ["dcagentservice"],
      paths: ["/ManageEngine/UEMS_Agent/*"],
      services: ["com.manageengine.desktopcentral.*"],
    },
    {
      platforms: ["linux"],
      executables: ["dcagentservice"],
      folders: ["manageengine/uems_agent"],
      services: ["dcservice", "dcondemand"],
    },
  ],
};
