import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const beamyourscreen: CatalogEntryInput = {
  id: "beamyourscreen",
  name: "BeamYourScreen",
  family: "remote-tool",
  about: "Support tool: a helper sees and uses the screen.",
  maker: "BeamYourScreen GmbH",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Elastic detection rules (facts only)",
    "Safe Exam Browser project: lists of prohibited programs",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["beamyourscreen.exe", "beamyourscreen-host.exe", "B4-Service.exe"],
      originalNames: ["beamyourscreen-host.exe"],
      applications: ["BeamYourScreen*"],
      domains: ["*.beamyourscreen.com"],
    },
  ],
};
