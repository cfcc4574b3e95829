import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const infatica: CatalogEntryInput = {
  id: "infatica",
  name: "Infatica SDK",
  family: "proxyware",
  about: "Part of free programs that lets a company rent out their users' connections.",
  maker: "Infatica Pte. Ltd.",
  sources: ["Names of programs and services from general knowledge; not compared with a second source"],
  checkedOn: "2026-11-26",
  programs: [
    { platforms: ["windows"], executables: ["infatica*.exe"], services: ["infatica*"] },
    { platforms: ["macos", "linux"], executables: ["infatica-agent", "infatica_agent", "infatica-sdk"] },
  ],
};
