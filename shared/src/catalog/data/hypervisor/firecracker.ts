import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const firecracker: CatalogEntryInput = {
  id: "firecracker",
  name: "Firecracker",
  family: "hypervisor",
  about: "Software that runs a computer inside another computer.",
  maker: "Amazon Web Services",
  sources: ["systemd project: names told by systemd-detect-virt", "Firmware strings seen in virtual machines"],
  checkedOn: "2026-11-26",
  machines: [{ hypervisor: "firecracker*" }, { vendor: "Firecracker*" }],
};
