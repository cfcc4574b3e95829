import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const trippLite: CatalogEntryInput = {
  id: "tripp-lite",
  name: "Tripp Lite KVM over IP",
  family: "kvm-hardware",
  about: "Maker of remote-control switches for machine rooms, known by its network addresses.",
  maker: "Eaton",
  sources: ["IEEE address registry"],
  checkedOn: "2026-11-22",
  hardware: { ouis: ["00:06:67", "00:15:9d"] },
};
