import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const hyperV: CatalogEntryInput = {
  id: "hyper-v",
  aliases: ["hyperv"],
  name: "Hyper-V guest",
  family: "hypervisor",
  about: "Software that runs a computer inside another computer.",
  maker: "Microsoft Corporation",
  sources: [
    "Microsoft documentation: a Windows host with virtualization-based security also names a hypervisor, so only the model says guest",
  ],
  checkedOn: "2026-11-26",
  machines: [{ vendor: "Microsoft Corporation", model: "Virtual Machine" }],
};
