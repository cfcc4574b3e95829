import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const parsecVirtualDisplay: CatalogEntryInput = {
  id: "parsec-virtual-display",
  name: "Parsec virtual display",
  family: "display",
  about: "A driver that shows the computer a monitor that does not exist.",
  maker: "Parsec Cloud, Inc.",
  sources: ["LOLRMM project: driver parsecvirtualds", "winget package index: product names"],
  checkedOn: "2026-11-26",
  displayForm: "virtual",
  hardware: { edid: [{ maker: "PSC", name: "ParsecVDA*" }, { name: "ParsecVDA*" }] },
};
