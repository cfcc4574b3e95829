import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const geph: CatalogEntryInput = {
  id: "geph",
  name: "Geph",
  family: "vpn",
  about: "Proxy program that carries the laptop's traffic past local filters, so that it seems to come from elsewhere.",
  maker: "Gephyra project",
  sources: ["Names of programs and services from general knowledge; not compared with a second source"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["geph5-client.exe", "geph4-client.exe", "gephgui-wry.exe", "gephgui-pkg.exe"],
      applications: ["Geph"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["geph5-client", "geph4-client", "gephgui-wry", "gephgui-pkg", "geph"],
      applications: ["Geph", "geph"],
    },
  ],
};
