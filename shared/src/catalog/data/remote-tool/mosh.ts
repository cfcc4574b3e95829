import type { CatalogEntryInput } from "../../catalog-entry.ts";

// Only the running server counts: the package holds the client as well.
export const mosh: CatalogEntryInput = {
  id: "mosh",
  name: "Mosh server",
  family: "remote-tool",
  about: "Keeps a shell log-in alive when the network changes; one process for each log-in.",
  maker: "Mosh project",
  sources: ["Debian 12: file lists of its packages"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [{ platforms: ["linux", "macos"], executables: ["mosh-server"] }],
  sessions: [{ by: "process", platforms: ["linux", "macos"], executables: ["mosh-server"], unattended: true }],
};
