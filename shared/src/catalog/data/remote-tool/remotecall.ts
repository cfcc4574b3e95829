import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const remotecall: CatalogEntryInput = {
  id: "remotecall",
  name: "RemoteCall (Rsupport)",
  family: "remote-tool",
  about: "Support tool: a helper sees and uses the screen.",
  maker: "Rsupport Co., Ltd.",
  sources: ["LOLRMM project, catalog of remote management tools", "Elastic detection rules (facts only)"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["rcengmgru.exe", "rcmgrsvc.exe", "rxstartsupport.exe"],
      viewers: ["remotesupportplayeru.exe", "RemoteCall Agent*"],
      applications: ["RemoteCall*"],
      domains: ["*.remotecall.com", "*.startsupport.com"],
    },
  ],
};
