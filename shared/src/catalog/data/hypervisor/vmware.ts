import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const vmware: CatalogEntryInput = {
  id: "vmware",
  name: "VMware",
  family: "hypervisor",
  about: "Software that runs a computer inside another computer.",
  maker: "Broadcom Inc.",
  sources: ["systemd project: names told by systemd-detect-virt", "Firmware strings seen in virtual machines"],
  checkedOn: "2026-11-26",
  machines: [{ hypervisor: "vmware*" }, { vendor: "VMware*" }, { model: "VMware*" }],
};
