import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const aten: CatalogEntryInput = {
  id: "aten",
  name: "ATEN KVM over IP",
  family: "kvm-hardware",
  about: "Maker of remote-control switches for machine rooms, known by its network addresses.",
  maker: "ATEN International",
  sources: ["IEEE address registry"],
  checkedOn: "2026-11-22",
  hardware: { ouis: ["00:10:74"] },
};
