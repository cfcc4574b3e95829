import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const kvm: CatalogEntryInput = {
  id: "kvm",
  aliases: ["qemu"],
  name: "KVM / QEMU",
  family: "hypervisor",
  about: "Software that runs a computer inside another computer.",
  maker: "Linux and QEMU projects",
  sources: ["systemd project: names told by systemd-detect-virt", "Firmware strings seen in virtual machines"],
  checkedOn: "2026-11-22",
  machines: [
    { hypervisor: "kvm*" },
    { hypervisor: "qemu*" },
    { hypervisor: "tcgtcg*" },
    { vendor: "QEMU" },
    { model: "Standard PC (*" },
    { model: "KVM Virtual*" },
    { vendor: "Red Hat", model: "KVM" },
  ],
};
