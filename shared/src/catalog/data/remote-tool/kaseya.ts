import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const kaseya: CatalogEntryInput = {
  id: "kaseya",
  name: "Kaseya VSA agent",
  family: "remote-tool",
  about: "Remote management agent of an IT provider.",
  maker: "Kaseya",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Elastic detection rules (facts only)",
    "Sigma project, SigmaHQ rules",
    "macOS removal script of an administrator, published with its project",
    "Vendors' Linux documentation, as collected by a published triage list",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["AgentMon.exe", "KaUsrTsk.exe", "KaUpdHlp.exe", "KaseyaRemoteControlHost.exe"],
      services: ["Kaseya Agent*", "KA*-AgentMon"],
      viewers: ["Kaseya Live Connect*"],
      originalNames: ["AgentMon.exe", "KaseyaRemoteControlHost.exe"],
      applications: ["Kaseya Agent*"],
      domains: ["*.kaseya.net", "stun.kaseya.com"],
    },
    {
      platforms: ["macos"],
      executables: ["VSACommandHelper"],
      services: ["com.kaseya.*"],
      applications: ["Kaseya Agent*"],
      domains: ["*.kaseya.net"],
    },
    { platforms: ["linux"], folders: ["Kaseya"], services: ["vsax", "kagent*"], domains: ["*.kaseya.net"] },
  ],
};
