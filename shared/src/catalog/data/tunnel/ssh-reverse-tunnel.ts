import type { CatalogEntryInput } from "../../catalog-entry.ts";

// A port of this computer, or all that it reaches. Forwarding one socket file to another, as for the agent of a key ring,
// leads nobody in. Arguments compare without case, and plink has an option -raw.
export const sshReverseTunnel: CatalogEntryInput = {
  id: "ssh-reverse-tunnel",
  name: "SSH reverse tunnel",
  family: "tunnel",
  about: "An SSH connection that makes a port of this computer reachable from its other end.",
  maker: "OpenSSH project",
  sources: [
    "OpenSSH manual: ssh(1), option -R",
    "Sigma project, SigmaHQ rules",
    "Services that take such a connection: serveo, localhost.run, pinggy, sish",
  ],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [
    { platforms: ["windows", "macos", "linux"], executables: ["ssh", "ssh.exe"], requiredArguments: ["-R*:*:*"] },
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["ssh", "ssh.exe"],
      requiredArguments: ["-R*"],
      excludedArguments: ["-R*:*"],
    },
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["ssh", "ssh.exe"],
      requiredArguments: ["-oRemoteForward*:*"],
    },
    {
      platforms: ["windows", "macos", "linux"],
      executables: ["plink", "plink.exe", "klink.exe"],
      requiredArguments: ["-R*:*:*"],
    },
  ],
};
