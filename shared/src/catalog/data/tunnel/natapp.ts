import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const natapp: CatalogEntryInput = {
  id: "natapp",
  name: "NATAPP, Sunny-Ngrok",
  family: "tunnel",
  about: "Makes a port of this computer reachable from the internet.",
  maker: "NATAPP and Sunny-Ngrok",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  tunnelType: "reverse_tunnel",
  programs: [
    { platforms: ["windows", "macos", "linux"], executables: ["natapp", "natapp.exe"] },
    { platforms: ["windows", "macos", "linux"], executables: ["sunny", "sunny.exe"], requiredArguments: ["clientid"] },
  ],
};
