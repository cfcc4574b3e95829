import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const lantronix: CatalogEntryInput = {
  id: "lantronix",
  name: "Lantronix Spider",
  family: "kvm-hardware",
  about: "Maker of remote-control switches for machine rooms, known by its network addresses.",
  maker: "Lantronix",
  sources: ["IEEE address registry"],
  checkedOn: "2026-11-22",
  hardware: { ouis: ["00:80:a3", "00:0d:2c", "00:0f:2c", "00:c0:f2"] },
};
