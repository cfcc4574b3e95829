import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const gotoassist: CatalogEntryInput = {
  id: "gotoassist",
  name: "GoToAssist",
  family: "remote-tool",
  about: "Support tool with unattended remote control.",
  maker: "GoTo Technologies",
  sources: ["LOLRMM project, catalog of remote management tools", "Sigma project, SigmaHQ rules"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["g2ax_service.exe", "g2ax_comm_customer.exe", "g2ax_host_service.exe", "GoToAssist*.exe"],
      services: ["GoToAssist*"],
      applications: ["GoToAssist*"],
    },
  ],
};
