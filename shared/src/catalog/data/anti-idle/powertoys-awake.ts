import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const powertoysAwake: CatalogEntryInput = {
  id: "powertoys-awake",
  name: "PowerToys Awake",
  family: "anti-idle",
  about: "Part of a tool box that runs along with it, used or not; it can keep the computer awake.",
  maker: "Microsoft Corporation",
  sources: ["Microsoft PowerToys documentation"],
  checkedOn: "2026-11-26",
  companyUse: true,
  programs: [{ platforms: ["windows"], executables: ["PowerToys.Awake.exe"] }],
};
