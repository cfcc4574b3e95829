import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const autossh: CatalogEntryInput = {
  id: "autossh",
  name: "autossh",
  family: "tunnel",
  about: "Keeps an SSH tunnel alive.",
  maker: "autossh project",
  sources: ["Sigma project, SigmaHQ rules"],
  checkedOn: "2026-11-22",
  tunnelType: "reverse_tunnel",
  programs: [
    { platforms: ["macos", "linux"], executables: ["autossh"], requiredArguments: ["-R*"] },
    { platforms: ["macos", "linux"], services: ["autossh*"] },
    { platforms: ["windows"], executables: ["autossh.exe"], requiredArguments: ["-R*"] },
    { platforms: ["windows"], services: ["autossh*"] },
  ],
};
