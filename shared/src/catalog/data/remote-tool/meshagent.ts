import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const meshagent: CatalogEntryInput = {
  id: "meshagent",
  aliases: ["meshcentral", "meshcentral-agent", "mesh-agent"],
  name: "MeshAgent",
  family: "remote-tool",
  about: "Agent of MeshCentral or Tactical RMM servers: remote desktop, shell and files.",
  maker: "MeshCentral project",
  sources: ["LOLRMM project, catalog of remote management tools", "Ylianst/MeshAgent project: meshcore/KVM sources"],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  instancePatterns: ['MeshServer="?(?:wss?://)?([^\\s/:"]+)'],
  programs: [
    {
      platforms: ["windows"],
      executables: [
        "MeshAgent.exe",
        "meshagent32*.exe",
        "meshagent64*.exe",
        "meshagent-*.exe",
        "MeshService.exe",
        "MeshService64.exe",
        "MeshService-ARM64.exe",
      ],
      services: ["Mesh Agent", "Mesh Agent background service"],
      originalNames: ["MeshAgent.exe", "MeshService.exe", "MeshService64.exe"],
      applications: ["Mesh Agent", "Mesh Agent background service", "MeshCentral Agent"],
    },
    {
      platforms: ["macos"],
      executables: ["meshagent", "meshagent_osx*"],
      services: ["meshagent", "meshagentDiagnostic", "*.meshagent"],
      applications: ["meshagent"],
    },
    {
      platforms: ["linux"],
      executables: ["meshagent", "meshagent_x86*", "meshagent_arm*", "meshagent_aarch64*"],
      services: ["meshagent"],
      applications: ["meshagent"],
    },
  ],
  sessions: [
    {
      by: "process",
      platforms: ["windows"],
      executables: ["MeshAgent.exe", "meshagent*.exe", "MeshService*.exe"],
      requiredArguments: ["-kvm*"],
      unattended: null,
    },
    {
      by: "process",
      platforms: ["macos", "linux"],
      executables: ["meshagent", "meshagent_*"],
      requiredArguments: ["-kvm*"],
      unattended: null,
    },
  ],
};
