import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const hdmiCaptureChip: CatalogEntryInput = {
  id: "hdmi-capture-chip",
  name: "HDMI capture chip",
  family: "kvm-hardware",
  about: "Chip that takes in the picture of this computer; used by small remote-control boxes.",
  maker: "Toshiba and others",
  sources: [
    "Sample EDID of TC358743 and TC358749 capture chips, shipped unchanged by several boxes",
    "arkkvm/arkkvm-app project: EDID built on the sample of the RK628D chip",
  ],
  checkedOn: "2026-11-26",
  hardware: {
    edid: [
      { maker: "TSB", serialNumber: 0x88888800, zeroSize: true },
      { maker: "TSB", name: "Toshiba-H2C" },
      { maker: "RKS", product: "628d", serialNumber: 0x88888800, zeroSize: true },
    ],
  },
};
