import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const webmin: CatalogEntryInput = {
  id: "webmin",
  name: "Webmin",
  family: "remote-tool",
  about: "Administration of this computer in a web browser, with a shell and files.",
  maker: "Webmin project",
  sources: ["Maker's public product documentation; names not compared with a second source"],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    { platforms: ["linux", "macos"], scripts: ["miniserv.pl"], listeningPorts: [10000] },
    { platforms: ["linux"], services: ["webmin", "usermin"], applications: ["webmin", "usermin"] },
  ],
  sessions: [{ by: "inbound_socket", platforms: ["linux", "macos"], ports: [10000], unattended: null }],
};
