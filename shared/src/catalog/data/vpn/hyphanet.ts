import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const hyphanet: CatalogEntryInput = {
  id: "hyphanet",
  aliases: ["freenet"],
  name: "Hyphanet (Freenet)",
  family: "vpn",
  about: "Proxy program that carries the laptop's traffic past local filters, so that it seems to come from elsewhere.",
  maker: "Hyphanet project",
  sources: ["Names of programs and services from general knowledge; not compared with a second source"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["FreenetTray.exe", "freenetwrapper.exe", "HyphanetTray.exe"],
      services: ["Freenet background service", "freenet-darknet*", "Hyphanet*"],
      applications: ["Hyphanet*"],
    },
    { platforms: ["windows", "macos", "linux"], scripts: ["freenet.node.NodeStarter"] },
  ],
};
