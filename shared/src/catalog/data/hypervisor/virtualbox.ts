import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const virtualbox: CatalogEntryInput = {
  id: "virtualbox",
  name: "VirtualBox",
  family: "hypervisor",
  about: "Software that runs a computer inside another computer.",
  maker: "Oracle Corporation",
  sources: ["systemd project: names told by systemd-detect-virt", "Firmware strings seen in virtual machines"],
  checkedOn: "2026-11-26",
  machines: [
    { hypervisor: "virtualbox*" },
    { hypervisor: "oracle*" },
    { hypervisor: "vbox*" },
    { vendor: "innotek GmbH" },
    { model: "VirtualBox*" },
  ],
};
