import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const sunshine: CatalogEntryInput = {
  id: "sunshine",
  name: "Sunshine",
  family: "remote-tool",
  about: "Streams this desktop, with keyboard and mouse, to a Moonlight client.",
  maker: "LizardByte",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["sunshine.exe", "sunshinesvc.exe"],
      services: ["SunshineService"],
      applications: ["Sunshine"],
      listeningPorts: [47984, 47989, 48010],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["sunshine"],
      applications: ["sunshine"],
      services: ["sunshine"],
      listeningPorts: [47984, 47989, 48010],
    },
  ],
  sessions: [
    {
      by: "inbound_socket",
      platforms: ["windows", "macos", "linux"],
      ports: [47984, 48010],
      unattended: null,
    },
  ],
};
