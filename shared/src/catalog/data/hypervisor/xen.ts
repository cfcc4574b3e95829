import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const xen: CatalogEntryInput = {
  id: "xen",
  name: "Xen guest",
  family: "hypervisor",
  about: "Software that runs a computer inside another computer.",
  maker: "Xen project",
  sources: ["systemd project: names told by systemd-detect-virt", "Firmware strings seen in virtual machines"],
  checkedOn: "2026-11-26",
  machines: [
    { hypervisor: "xen*" },
    { vendor: "Xen", model: "HVM domU" },
    { model: "HVM domU" },
    { model: "Citrix*Virtual*" },
  ],
};
