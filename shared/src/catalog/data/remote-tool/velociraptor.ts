import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const velociraptor: CatalogEntryInput = {
  id: "velociraptor",
  name: "Velociraptor client",
  family: "remote-tool",
  about: "Security team's agent that also opens a shell of this computer for its server; abused by intruders.",
  maker: "Velocidex",
  sources: [
    "Sigma project, SigmaHQ rules",
    "Elastic detection rules (facts only)",
    "Velociraptor documentation: deploying clients",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["Velociraptor.exe", "velociraptor-v*-windows-*.exe"],
      services: ["Velociraptor"],
      applications: ["Velociraptor*"],
    },
    { platforms: ["macos"], services: ["com.velocidex.velociraptor"] },
    {
      platforms: ["linux"],
      executables: ["velociraptor_client", "velociraptor.bin"],
      services: ["velociraptor_client"],
      applications: ["velociraptor-client"],
    },
  ],
};
