import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const remoteUtilities: CatalogEntryInput = {
  id: "remote-utilities",
  aliases: ["remote-manipulator-system"],
  name: "Remote Utilities Host",
  family: "remote-tool",
  about: "Unattended remote access host.",
  maker: "Remote Utilities LLC",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Sigma project, SigmaHQ rules",
    "Red Canary surveyor project: remote-admin definitions",
    "Elastic detection rules (facts only)",
    "Safe Exam Browser project: lists of prohibited programs",
    "SoftwareCertificates project: collected code-signing certificates",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["rutserv.exe", "rfusclient.exe"],
      services: ["RManService"],
      signers: ["Remote Utilities LLC", "REMOTE UTILITIES PTE. LTD.", "Remote Utilities Pty (Cy) Ltd"],
      viewers: ["rutview.exe", "Remote Utilities*Viewer*"],
      originalNames: ["rutserv.exe", "rfusclient.exe"],
      applications: ["Remote Utilities - Host*", "Remote Utilities Host*", "Remote Manipulator System*"],
      listeningPorts: [5650],
      domains: ["*.remoteutilities.com", "*.rmansys.ru", "*.internetid.ru"],
    },
    {
      platforms: ["macos"],
      viewers: ["Remote Utilities*Viewer*"],
      applications: ["Remote Utilities Host"],
      bundleIds: ["com.remoteutilities.host*"],
      domains: ["*.remoteutilities.com"],
    },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["windows"], ports: [5650], unattended: null }],
};
