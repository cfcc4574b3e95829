import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const parallels: CatalogEntryInput = {
  id: "parallels",
  name: "Parallels Desktop",
  family: "hypervisor",
  about: "Software that runs a computer inside another computer.",
  maker: "Parallels International GmbH",
  sources: ["systemd project: names told by systemd-detect-virt", "Firmware strings seen in virtual machines"],
  checkedOn: "2026-11-26",
  machines: [
    { hypervisor: "parallels*" },
    { hypervisor: "prl hyperv*" },
    { hypervisor: "lrpepyh vr*" },
    { vendor: "Parallels*" },
    { model: "Parallels*" },
  ],
};
