import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const lunixar: CatalogEntryInput = {
  id: "lunixar",
  name: "Lunixar RMM agent",
  family: "remote-tool",
  about: "Management agent of an IT provider, which can also control this computer from afar.",
  maker: "LUNIXAR SAS DE CV",
  sources: ["LOLRMM project, catalog of remote management tools", "Elastic detection rules (facts only)"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["Lunixar.exe", "LunixarRemote.exe", "LunixarUpdater.exe"],
      signers: ["LUNIXAR SAS DE CV"],
      applications: ["Lunixar*"],
      domains: ["*.lunixar.com"],
    },
  ],
};
