import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const sshx: CatalogEntryInput = {
  id: "sshx",
  name: "sshx",
  family: "remote-tool",
  about: "Shares a shell of this computer through a public server, with whoever has the link.",
  maker: "sshx project",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  instancePatterns: ['--server[= ]"?https?://([^\\s/:"]+)'],
  programs: [
    { platforms: ["linux", "macos"], executables: ["sshx"], domains: ["sshx.io"] },
    { platforms: ["windows"], executables: ["sshx.exe"], domains: ["sshx.io"] },
  ],
  sessions: [
    {
      by: "child",
      platforms: ["linux", "macos"],
      executables: ["bash", "zsh", "fish", "sh", "dash"],
      unattended: null,
    },
  ],
};
