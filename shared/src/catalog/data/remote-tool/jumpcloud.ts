import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const jumpcloud: CatalogEntryInput = {
  id: "jumpcloud",
  name: "JumpCloud agent",
  family: "remote-tool",
  about: "Management agent with remote assistance.",
  maker: "JumpCloud, Inc.",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Sigma project, SigmaHQ rules",
    "Elastic detection rules (facts only)",
    "RemoteManagementMonitoringTools project of Microsoft staff",
    "Maker's public product documentation; names not compared with a second source",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["jumpcloud-agent.exe", "JumpCloudAgent*.exe"],
      services: ["JumpCloud*"],
      viewers: ["JumpCloud Password Manager*"],
      applications: ["JumpCloud Agent*", "JumpCloud Remote Assist*"],
      domains: ["*.agent.jumpcloud.com", "kickstart.jumpcloud.com", "*.assist.jumpcloud.com", "assist.jumpcloud.com"],
    },
    {
      platforms: ["macos"],
      executables: ["jumpcloud-agent"],
      services: ["com.jumpcloud.darwin-agent*", "com.jumpcloud.jcagent*", "com.jumpcloud.assist*"],
      viewers: ["JumpCloud Password Manager*"],
      applications: ["JumpCloud", "JumpCloud Remote Assist"],
      bundleIds: ["com.jumpcloud.darwin-agent*", "com.jumpcloud.assist*"],
      domains: ["*.agent.jumpcloud.com", "assist.jumpcloud.com"],
    },
    {
      platforms: ["linux"],
      executables: ["jumpcloud-agent"],
      services: ["jcagent"],
      viewers: ["jumpcloud-password-manager"],
      applications: ["jcagent"],
      domains: ["*.agent.jumpcloud.com"],
    },
  ],
};
