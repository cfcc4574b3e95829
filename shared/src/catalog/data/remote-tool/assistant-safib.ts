import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const assistantSafib: CatalogEntryInput = {
  id: "assistant-safib",
  name: "Assistant (SAFIB)",
  family: "remote-tool",
  about: "Lets somebody far away see and use this computer.",
  maker: "SAFIB",
  sources: ["Elastic detection rules (facts only)", "Named by its signature alone; program names not known"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [{ platforms: ["windows"], signers: ["SAFIB"] }],
};
