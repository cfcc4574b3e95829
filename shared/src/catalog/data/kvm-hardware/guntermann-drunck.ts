import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const guntermannDrunck: CatalogEntryInput = {
  id: "guntermann-drunck",
  name: "Guntermann & Drunck KVM",
  family: "kvm-hardware",
  about: "Maker of remote-control switches for machine rooms, known by its network addresses.",
  maker: "Guntermann & Drunck GmbH",
  sources: ["IEEE address registry"],
  checkedOn: "2026-11-22",
  hardware: { ouis: ["00:0f:f4"] },
};
