import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const ttyShare: CatalogEntryInput = {
  id: "tty-share",
  name: "tty-share",
  family: "remote-tool",
  about: "Shares a shell of this computer through a server, with whoever has the link.",
  maker: "tty-share project",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  instancePatterns: ['--?tty-proxy[= ]"?([^\\s/:"]+)'],
  programs: [
    { platforms: ["linux", "macos"], executables: ["tty-share"], domains: ["*.tty-share.com", "on.tty-share.com"] },
  ],
};
