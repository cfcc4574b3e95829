import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const bhyve: CatalogEntryInput = {
  id: "bhyve",
  name: "bhyve",
  family: "hypervisor",
  about: "Software that runs a computer inside another computer.",
  maker: "FreeBSD project",
  sources: ["systemd project: names told by systemd-detect-virt", "Firmware strings seen in virtual machines"],
  checkedOn: "2026-11-26",
  machines: [{ hypervisor: "bhyve*" }, { model: "BHYVE*" }],
};
