import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const googleOneVpn: CatalogEntryInput = {
  id: "google-one-vpn",
  name: "VPN by Google",
  family: "vpn",
  about: "VPN program for everybody: the laptop's traffic seems to come from elsewhere.",
  maker: "Google LLC",
  sources: ["winget package index: product names"],
  checkedOn: "2026-11-26",
  programs: [
    { platforms: ["windows"], applications: ["VPN by Google*"] },
    { platforms: ["macos"], applications: ["VPN by Google*"] },
  ],
};
