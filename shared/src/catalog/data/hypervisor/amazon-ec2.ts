import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const amazonEc2: CatalogEntryInput = {
  id: "amazon-ec2",
  name: "Amazon EC2",
  family: "hypervisor",
  about: "Software that runs a computer inside another computer.",
  maker: "Amazon Web Services",
  sources: ["systemd project: names told by systemd-detect-virt", "Firmware strings seen in virtual machines"],
  checkedOn: "2026-11-26",
  machines: [{ vendor: "Amazon EC2" }, { hypervisor: "amazon" }],
};
