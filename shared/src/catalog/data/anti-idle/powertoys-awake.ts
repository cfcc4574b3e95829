import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const powertoysAwake: CatalogEntryInput = {
  id: "powertoys-awake",
  name: "PowerToys Awake",
  family: "anti-idle",
  about: "Keeps the computer awake or moves the mouse by itself.",
  maker: "Microsoft Corporation",
  sources: ["Microsoft PowerToys documentation"],
  checkedOn: "2026-11-26",
  programs: [{ platforms: ["windows"], executables: ["PowerToys.Awake.exe"] }],
};
