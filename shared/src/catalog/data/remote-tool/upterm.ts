import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const upterm: CatalogEntryInput = {
  id: "upterm",
  name: "Upterm",
  family: "remote-tool",
  about: "Shares a shell of this computer through a server, with whoever has the address.",
  maker: "Upterm project",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  instancePatterns: ['--server[= ]"?(?:ssh|wss?)://([^\\s/:"]+)'],
  programs: [
    {
      platforms: ["linux", "macos"],
      executables: ["upterm"],
      requiredArguments: ["host"],
      domains: ["uptermd.upterm.dev"],
    },
    {
      platforms: ["windows"],
      executables: ["upterm.exe"],
      requiredArguments: ["host"],
      domains: ["uptermd.upterm.dev"],
    },
  ],
};
