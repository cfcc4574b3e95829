import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const sudovda: CatalogEntryInput = {
  id: "sudovda",
  name: "SudoVDA",
  family: "display",
  about: "A driver that shows the computer a monitor that does not exist.",
  maker: "SudoMaker",
  sources: ["SudoMaker/SudoVDA project: EDID in the sources"],
  checkedOn: "2026-11-26",
  displayForm: "virtual",
  hardware: { edid: [{ maker: "SMK", product: "d1ce" }, { name: "SudoMakerVDD" }, { name: "SudoVDA*" }] },
};
