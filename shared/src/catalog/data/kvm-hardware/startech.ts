import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const startech: CatalogEntryInput = {
  id: "startech",
  name: "StarTech KVM over IP",
  family: "kvm-hardware",
  about: "Maker of remote-control switches for machine rooms, known by its network addresses.",
  maker: "StarTech.com",
  sources: ["IEEE address registry"],
  checkedOn: "2026-11-22",
  hardware: { ouis: ["e8:ea:6a"] },
};
