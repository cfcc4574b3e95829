import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const appleVirtualization: CatalogEntryInput = {
  id: "apple-virtualization",
  name: "Apple Virtualization",
  family: "hypervisor",
  about: "Software that runs a computer inside another computer.",
  maker: "Apple Inc.",
  sources: ["systemd project: names told by systemd-detect-virt", "Firmware strings seen in virtual machines"],
  checkedOn: "2026-11-26",
  machines: [
    { hypervisor: "apple" },
    { model: "VirtualMac*" },
    { model: "Apple Virtualization*" },
    { vendor: "Apple Inc.", model: "Virtualization*" },
  ],
};
