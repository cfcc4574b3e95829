import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const otherVirtualDisplay: CatalogEntryInput = {
  id: "other-virtual-display",
  name: "Virtual display of a remote-desktop or second-screen program",
  family: "display",
  about: "A driver that shows the computer a monitor that does not exist.",
  maker: "Various",
  sources: ["Names that the programs' own drivers give their displays; not captured"],
  checkedOn: "2026-11-26",
  displayForm: "virtual",
  hardware: {
    edid: [
      { name: "RustDesk*" },
      { name: "USB Mobile*" },
      { name: "spacedesk*" },
      { name: "Duet Display*" },
      { name: "Virtual Disp*" },
      { name: "VirtualScreen" },
      { name: "DCV Virtual*" },
    ],
  },
};
