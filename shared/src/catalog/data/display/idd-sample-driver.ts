import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const iddSampleDriver: CatalogEntryInput = {
  id: "idd-sample-driver",
  name: "Virtual display driver",
  family: "display",
  about: "A driver that shows the computer a monitor that does not exist.",
  maker: null,
  sources: ["Public repositories built on Microsoft's indirect display sample: EDID 'Linux FHD'"],
  checkedOn: "2026-11-22",
  displayForm: "virtual",
  hardware: {
    edid: [{ maker: "LNX", product: "0000" }, { maker: "MTT" }, { name: "Linux FHD" }],
  },
};
