import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const proxychains: CatalogEntryInput = {
  id: "proxychains",
  name: "proxychains",
  family: "vpn",
  about: "Sends the traffic of one program through proxies.",
  maker: "proxychains-ng project",
  sources: ["Scoop buckets: file names", "Debian packages proxychains and proxychains4"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["proxychains.exe", "proxychains_win32_x64.exe", "proxychains_win32_x86.exe"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["proxychains", "proxychains4", "proxychains-ng", "graftcp", "tsocks"],
      applications: ["proxychains", "proxychains4", "proxychains-ng", "graftcp", "tsocks"],
    },
  ],
};
