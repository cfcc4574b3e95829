import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const opensshServer: CatalogEntryInput = {
  id: "openssh-server",
  aliases: ["sshd"],
  name: "OpenSSH server",
  family: "remote-tool",
  about: "The system's own secure shell server.",
  maker: "OpenBSD project",
  sources: ["Program run and watched on Debian 12", "OpenSSH manual: sshd(8)"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  builtIn: true,
  programs: [
    {
      platforms: ["linux", "macos"],
      executables: ["sshd", "sshd-session", "sshd-auth"],
      services: ["ssh", "sshd", "com.openssh.sshd"],
      listeningPorts: [22],
    },
    { platforms: ["windows"], executables: ["sshd.exe", "sshd-session.exe"], services: ["sshd"], listeningPorts: [22] },
  ],
};
