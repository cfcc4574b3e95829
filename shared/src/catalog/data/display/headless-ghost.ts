import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const headlessGhost: CatalogEntryInput = {
  id: "headless-ghost",
  name: "Headless display emulator",
  family: "display",
  about: "A plug without a screen that makes the computer believe in a monitor.",
  maker: null,
  sources: ["Maker's product names; EDID not compared with a second source"],
  checkedOn: "2026-11-22",
  displayForm: "dummy",
  hardware: {
    edid: [
      { name: "Headless Ghost*" },
      { name: "HDMI Ghost*" },
      { name: "fit-Headless*" },
      { name: "Dummy Plug*" },
      { name: "DUMMY*" },
    ],
  },
};
