import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const remoteIt: CatalogEntryInput = {
  id: "remote-it",
  aliases: ["remoteit"],
  name: "Remote.It",
  family: "tunnel",
  about: "Makes a port of this computer reachable from the internet.",
  maker: "remot3.it, Inc.",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Maker's public product documentation; names not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [
    {
      platforms: ["windows"],
      executables: ["remoteit.exe", "remote.it.exe", "connectd.exe", "demuxer.exe"],
      services: ["remote.it*", "Remote.It*", "remoteit*"],
      signers: ["remot3.it, Inc."],
      applications: ["remote.it*", "Remote.It*"],
      domains: ["*.remote.it"],
    },
    {
      platforms: ["macos"],
      executables: ["remoteit", "remote.it"],
      services: ["it.remote.*"],
      applications: ["remote.it", "Remote.It"],
      bundleIds: ["it.remote.*"],
      domains: ["*.remote.it"],
    },
    {
      platforms: ["linux"],
      executables: ["remoteit", "connectd.*-linux*", "connectd_schannel*"],
      services: ["connectd", "remoteit", "remoteit@*", "remoteit-refresh"],
      applications: ["remoteit", "connectd", "remoteit-agent"],
      domains: ["*.remote.it"],
    },
  ],
};
