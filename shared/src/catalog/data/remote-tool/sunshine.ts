import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const sunshine: CatalogEntryInput = {
  id: "sunshine",
  aliases: ["apollo-streaming"],
  name: "Sunshine",
  family: "remote-tool",
  about: "Streams this desktop, with keyboard and mouse, to a Moonlight client.",
  maker: "LizardByte",
  sources: [
    "LizardByte/Sunshine project: package and service files",
    "ClassicOldSong/Apollo project: service sources",
    "Safe Exam Browser project: lists of prohibited programs",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["sunshine.exe", "sunshinesvc.exe"],
      services: ["SunshineService", "ApolloService"],
      viewers: ["Moonlight.exe"],
      applications: ["Sunshine"],
      listeningPorts: [47984, 47989, 47990, 48010],
    },
    {
      platforms: ["macos"],
      executables: ["sunshine"],
      applications: ["sunshine"],
      bundleIds: ["dev.lizardbyte.app.Sunshine"],
      listeningPorts: [47984, 47989, 47990, 48010],
    },
    {
      platforms: ["linux"],
      executables: ["sunshine"],
      services: ["sunshine", "app-dev.lizardbyte.app.Sunshine"],
      applications: ["sunshine"],
      bundleIds: ["dev.lizardbyte.app.Sunshine"],
      listeningPorts: [47984, 47989, 47990, 48010],
    },
  ],
  sessions: [
    { by: "inbound_socket", platforms: ["windows", "macos", "linux"], ports: [47984, 48010], unattended: null },
  ],
};
