import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const iddSampleDriver: CatalogEntryInput = {
  id: "idd-sample-driver",
  name: "Virtual display driver",
  family: "display",
  about: "A driver that shows the computer a monitor that does not exist.",
  maker: null,
  sources: [
    "VirtualDrivers/Virtual-Display-Driver and SudoMaker/SudoVDA projects: EDID in the sources",
    "rustdesk-org/RustDeskIddDriver project: EDID of Microsoft's indirect display sample",
  ],
  checkedOn: "2026-11-26",
  displayForm: "virtual",
  hardware: {
    edid: [
      { maker: "LNX", product: "0000", name: "Linux FHD" },
      { maker: "MTT" },
      { name: "Linux FHD" },
      { name: "VDD by MTT*" },
      { maker: "DEL", product: "d0e6", serialNumber: 0x304a5a55 },
    ],
  },
};
