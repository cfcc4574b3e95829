import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const googleCompute: CatalogEntryInput = {
  id: "google-compute",
  name: "Google Compute Engine",
  family: "hypervisor",
  about: "Software that runs a computer inside another computer.",
  maker: "Google LLC",
  sources: ["systemd project: names told by systemd-detect-virt", "Firmware strings seen in virtual machines"],
  checkedOn: "2026-11-26",
  machines: [
    { vendor: "Google", model: "Google Compute Engine" },
    { model: "Google Compute Engine" },
    { hypervisor: "google" },
  ],
};
