import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const islOnline: CatalogEntryInput = {
  id: "isl-online",
  name: "ISL Online",
  family: "remote-tool",
  about: "Support tool with unattended remote control.",
  maker: "XLAB d.o.o.",
  sources: ["LOLRMM project, catalog of remote management tools"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["ISLLight.exe", "ISLLightClient.exe", "ISLAlwaysOn*.exe", "islalwaysonmonitor.exe"],
      services: ["ISL AlwaysOn*"],
      originalNames: ["ISLLight.exe"],
      applications: ["ISL Light*", "ISL AlwaysOn*"],
      domains: ["*.islonline.net"],
    },
    {
      platforms: ["macos"],
      executables: ["ISL Light", "ISL AlwaysOn"],
      applications: ["ISL Light*", "ISL AlwaysOn"],
    },
  ],
  sessions: [{ by: "process", platforms: ["windows"], executables: ["ISLLightClient.exe"], unattended: false }],
};
