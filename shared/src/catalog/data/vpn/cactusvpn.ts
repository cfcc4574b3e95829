import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const cactusvpn: CatalogEntryInput = {
  id: "cactusvpn",
  name: "CactusVPN",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "CactusVPN Inc.",
  sources: ["Names of programs and services from general knowledge; not compared with a second source"],
  checkedOn: "2026-11-26",
  programs: [
    { platforms: ["windows"], executables: ["CactusVPN.exe"], services: ["CactusVPN*"], applications: ["CactusVPN*"] },
    { platforms: ["macos"], executables: ["CactusVPN"], applications: ["CactusVPN"] },
  ],
};
