import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const simplehelp: CatalogEntryInput = {
  id: "simplehelp",
  name: "SimpleHelp Remote Access",
  family: "remote-tool",
  about: "Support tool with unattended remote control.",
  maker: "SimpleHelp Ltd",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["SimpleHelpCustomer.exe", "SimpleService.exe", "SimpleGatewayService.exe"],
      paths: ["/JWrapper-Remote Access/*/Remote Access.exe"],
      applications: ["SimpleHelp*"],
    },
    { platforms: ["macos"], paths: ["/JWrapper-Remote Access/*"], applications: ["SimpleHelp*"] },
    { platforms: ["linux"], paths: ["/JWrapper-Remote Access/*"], services: ["simplehelp*"] },
  ],
};
