import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const vscodeTunnel: CatalogEntryInput = {
  id: "vscode-tunnel",
  name: "VS Code tunnel",
  family: "tunnel",
  about: "Makes a shell and the files of this computer reachable from VS Code, or an editor built on it, elsewhere.",
  maker: "Microsoft Corporation and makers of editors built on it",
  sources: ["Sigma project, SigmaHQ rules", "Elastic detection rules (facts only)"],
  checkedOn: "2026-11-26",
  tunnelType: "ide_tunnel",
  programs: [
    {
      platforms: ["windows", "macos", "linux"],
      executables: [
        "code.exe",
        "code-insiders.exe",
        "code-tunnel.exe",
        "code-tunnel-insiders.exe",
        "code",
        "code-insiders",
        "code-tunnel",
        "code-tunnel-insiders",
        "cursor",
        "cursor.exe",
        "cursor-tunnel",
        "cursor-tunnel.exe",
        "windsurf-tunnel",
        "windsurf-tunnel.exe",
        "codium-tunnel",
        "codium-tunnel.exe",
      ],
      requiredArguments: ["tunnel"],
    },
    {
      platforms: ["windows", "macos", "linux"],
      services: ["Visual Studio Code Tunnel*", "code-tunnel*", "com.visualstudio.code.tunnel*"],
      domains: ["*.tunnels.api.visualstudio.com"],
    },
  ],
};
