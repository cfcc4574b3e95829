import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const tinyssh: CatalogEntryInput = {
  id: "tinyssh",
  name: "TinySSH server",
  family: "remote-tool",
  about: "Small secure shell server; one process for each log-in.",
  maker: "TinySSH project",
  sources: ["Debian 12: file lists of its packages"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["linux"],
      executables: ["tinysshd"],
      services: ["tinysshd", "tinysshd@*"],
      applications: ["tinysshd"],
    },
  ],
  sessions: [{ by: "process", platforms: ["linux"], executables: ["tinysshd"], unattended: true }],
};
