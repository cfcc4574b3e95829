import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const rustdesk: CatalogEntryInput = {
  id: "rustdesk",
  name: "RustDesk",
  family: "remote-tool",
  about: "Open remote desktop; often run with a relay of one's own.",
  maker: "Purslane Ltd.",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "rustdesk/rustdesk project: core_main.rs and server/connection.rs",
  ],
  checkedOn: "2026-11-22",
  acceptsConnections: true,
  instancePatterns: ["(?:^|[-_,/\\\\ ])host=([^,\\s/\\\\]+?)(?:,|\\.exe|\\s|$)"],
  programs: [
    {
      platforms: ["windows"],
      executables: ["rustdesk.exe", "rustdesk-*.exe", "rustdesk_*.exe"],
      services: ["RustDesk", "RustDesk Service"],
      signers: ["PURSLANE", "Purslane Ltd."],
      originalNames: ["rustdesk.exe"],
      applications: ["RustDesk", "RustDesk *"],
      listeningPorts: [21118],
      domains: ["rs-*.rustdesk.com", "*.rustdesk.com"],
    },
    {
      platforms: ["macos"],
      executables: ["RustDesk"],
      services: ["com.carriez.RustDesk_service", "com.carriez.RustDesk_server"],
      applications: ["RustDesk"],
      bundleIds: ["com.carriez.rustdesk"],
      listeningPorts: [21118],
      domains: ["*.rustdesk.com"],
    },
    {
      platforms: ["linux"],
      executables: ["rustdesk"],
      services: ["rustdesk"],
      applications: ["rustdesk", "com.rustdesk.RustDesk"],
      listeningPorts: [21118],
      domains: ["*.rustdesk.com"],
    },
  ],
  sessions: [
    {
      by: "process",
      platforms: ["windows"],
      executables: ["rustdesk*.exe"],
      requiredArguments: ["--cm*"],
      unattended: null,
    },
    {
      by: "process",
      platforms: ["macos", "linux"],
      executables: ["rustdesk"],
      requiredArguments: ["--cm*"],
      unattended: null,
    },
    { by: "inbound_socket", platforms: ["windows", "macos", "linux"], ports: [21118], unattended: null },
  ],
};
