import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const opengear: CatalogEntryInput = {
  id: "opengear",
  name: "Opengear console server",
  family: "kvm-hardware",
  about: "Maker of remote-control switches for machine rooms, known by its network addresses.",
  maker: "Opengear",
  sources: ["IEEE address registry"],
  checkedOn: "2026-11-22",
  hardware: { ouis: ["00:13:c6"] },
};
