import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const sshReverseTunnel: CatalogEntryInput = {
  id: "ssh-reverse-tunnel",
  name: "SSH reverse tunnel",
  family: "tunnel",
  about: "An SSH connection that makes a port of this computer reachable from its other end.",
  maker: "OpenSSH project",
  sources: ["OpenSSH manual: ssh(1), option -R", "Sigma project, SigmaHQ rules"],
  checkedOn: "2026-11-22",
  tunnelType: "reverse_tunnel",
  programs: [
    { platforms: ["windows"], executables: ["ssh.exe", "plink.exe"], requiredArguments: ["-R*"] },
    { platforms: ["windows"], executables: ["ssh.exe", "plink.exe"], requiredArguments: ["-NR*"] },
    { platforms: ["windows"], executables: ["ssh.exe", "plink.exe"], requiredArguments: ["-fNR*"] },
    { platforms: ["macos", "linux"], executables: ["ssh", "plink"], requiredArguments: ["-R*"] },
    { platforms: ["macos", "linux"], executables: ["ssh", "plink"], requiredArguments: ["-NR*"] },
    { platforms: ["macos", "linux"], executables: ["ssh", "plink"], requiredArguments: ["-fNR*"] },
    { platforms: ["macos", "linux"], executables: ["ssh", "plink"], requiredArguments: ["-NfR*"] },
    { platforms: ["macos", "linux"], executables: ["ssh", "plink"], requiredArguments: ["-fNTR*"] },
    { platforms: ["macos", "linux"], executables: ["ssh", "plink"], requiredArguments: ["-NTR*"] },
  ],
};
