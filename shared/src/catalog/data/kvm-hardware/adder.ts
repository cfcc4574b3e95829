import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const adder: CatalogEntryInput = {
  id: "adder",
  name: "Adder KVM",
  family: "kvm-hardware",
  about: "Box that sees the screen and drives keyboard and mouse over the network.",
  maker: "Adder Technology",
  sources: ["PNP vendor list", "linuxhw/EDID project: display data that people sent in", "IEEE address registry"],
  checkedOn: "2026-11-26",
  hardware: { edid: [{ maker: "ADZ" }, { maker: "ADR", name: "KVM-via-IP" }], ouis: ["00:0f:58"] },
};
