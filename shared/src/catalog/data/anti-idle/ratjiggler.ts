import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const ratjiggler: CatalogEntryInput = {
  id: "ratjiggler",
  name: "RatJiggler",
  family: "anti-idle",
  about: "Keeps the computer awake or moves the mouse by itself.",
  maker: null,
  sources: ["Public repositories of jigglers"],
  checkedOn: "2026-11-26",
  programs: [{ platforms: ["windows"], executables: ["RatJiggler.exe"], applications: ["RatJiggler*"] }],
};
