import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const avocent: CatalogEntryInput = {
  id: "avocent",
  name: "Avocent KVM over IP",
  family: "kvm-hardware",
  about: "Maker of remote-control switches for machine rooms, known by its network addresses.",
  maker: "Vertiv",
  sources: ["IEEE address registry"],
  checkedOn: "2026-11-22",
  hardware: { ouis: ["00:e0:86"] },
};
