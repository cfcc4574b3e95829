import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const leafkvm: CatalogEntryInput = {
  id: "leafkvm",
  name: "LeafKVM",
  family: "kvm-hardware",
  about: "Box that sees the screen and drives keyboard and mouse over the network.",
  maker: "LeafKVM project",
  sources: [
    "Leafkvm/leaflash project: that the box exists and runs a fork of JetKVM; its own names are expected, not captured",
  ],
  checkedOn: "2026-11-26",
  hardware: {
    usbStrings: [{ manufacturer: "LeafKVM*" }, { product: "LeafKVM*" }],
    storageInquiries: ["LeafKVM*"],
    edid: [{ name: "LeafKVM*" }],
    mdns: ["leafkvm", "leafkvm-*"],
  },
};
