import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const hdmiDummyPlug: CatalogEntryInput = {
  id: "hdmi-dummy-plug",
  name: "HDMI dummy plug",
  family: "display",
  about: "A plug without a screen that makes the computer believe in a monitor.",
  maker: null,
  sources: ["EDID of a FUERAN-010 plug in a public paste", "linuxhw/EDID project: display data that people sent in"],
  checkedOn: "2026-11-26",
  displayForm: "dummy",
  hardware: {
    edid: [
      { maker: "XMD", product: "009a", name: "Mi TV" },
      { name: "HeadlessGhost*" },
      { name: "fit Headless" },
      { name: "fitHeadlessGS" },
      { name: "NT HEADLESS" },
      { name: "DUMMY PLUG" },
      { name: "DUMMY" },
      { name: "HDMI EDID" },
    ],
  },
};
