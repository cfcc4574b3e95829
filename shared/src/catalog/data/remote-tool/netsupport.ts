import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const netsupport: CatalogEntryInput = {
  id: "netsupport",
  aliases: ["netsupport-manager"],
  name: "NetSupport Manager client",
  family: "remote-tool",
  about: "Remote control client; often abused.",
  maker: "NetSupport Ltd",
  sources: ["LOLRMM project, catalog of remote management tools", "Sigma project, SigmaHQ rules"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["client32.exe"],
      signers: ["NetSupport Ltd", "NetSupport Ltd."],
      originalNames: ["client32.exe"],
      applications: ["NetSupport Manager*", "NetSupport School*"],
      listeningPorts: [5405],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["windows"], ports: [5405], unattended: null }],
};
