import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const vscodeTunnel: CatalogEntryInput = {
  id: "vscode-tunnel",
  name: "VS Code tunnel",
  family: "tunnel",
  about: "Makes a shell and the files of this computer reachable from VS Code elsewhere.",
  maker: "Microsoft Corporation",
  sources: ["Sigma project, SigmaHQ rules", "Elastic detection rules (facts only)"],
  checkedOn: "2026-11-22",
  tunnelType: "ide_tunnel",
  programs: [
    {
      platforms: ["windows"],
      executables: ["code.exe", "code-insiders.exe", "code-tunnel.exe", "code-tunnel-insiders.exe"],
      requiredArguments: ["tunnel"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["code", "code-insiders", "code-tunnel", "code-tunnel-insiders"],
      requiredArguments: ["tunnel"],
    },
    {
      platforms: ["windows", "macos", "linux"],
      services: ["Visual Studio Code Tunnel*", "code-tunnel*", "com.visualstudio.code.tunnel*"],
      domains: ["*.tunnels.api.visualstudio.com"],
    },
  ],
};
