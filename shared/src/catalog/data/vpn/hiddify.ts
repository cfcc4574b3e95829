import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const hiddify: CatalogEntryInput = {
  id: "hiddify",
  name: "Hiddify",
  family: "vpn",
  about: "Proxy program that carries the laptop's traffic past local filters, so that it seems to come from elsewhere.",
  maker: "Hiddify project",
  sources: ["Scoop buckets: file names", "winget package index: product names"],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["Hiddify.exe", "HiddifyCli.exe", "HiddifyNext.exe", "HiddifyService.exe", "HiddifyDesktop.exe"],
      services: ["Hiddify*"],
      applications: ["Hiddify*"],
      interfaces: ["Hiddify*"],
    },
    {
      platforms: ["macos", "linux"],
      executables: ["Hiddify", "HiddifyCli", "hiddify"],
      services: ["HiddifyTunnelService", "app.hiddify.*"],
      applications: ["Hiddify", "hiddify", "HiddifyNext"],
      bundleIds: ["app.hiddify.*", "ios.hiddify.*"],
    },
  ],
};
