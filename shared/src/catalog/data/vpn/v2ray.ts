import type { CatalogEntryInput } from "../../catalog-entry.ts";

// The daemon of Amazon X-Ray is called xray too; it never runs a configuration by these words.
export const v2ray: CatalogEntryInput = {
  id: "v2ray",
  aliases: ["xray"],
  name: "V2Ray, Xray and their clients",
  family: "vpn",
  about: "Proxy program that carries the laptop's traffic past local filters, so that it seems to come from elsewhere.",
  maker: "V2Fly, XTLS and related projects",
  sources: [
    "Homebrew cask project: bundle ids and launchd labels",
    "Scoop buckets: file names",
    "winget package index: product names",
    "Names of programs and services from general knowledge; not compared with a second source",
  ],
  checkedOn: "2026-11-26",

  programs: [
    {
      platforms: ["windows"],
      executables: [
        "v2ray.exe",
        "wv2ray.exe",
        "v2rayN.exe",
        "v2raya.exe",
        "Qv2ray.exe",
        "V2RayW.exe",
        "v2RayTun.exe",
        "OneXray.exe",
        "InvisibleMan XRay.exe",
        "Happ.exe",
        "happd.exe",
      ],
      services: ["v2ray*", "v2rayA*"],
      applications: [
        "v2rayN*",
        "v2rayA*",
        "Qv2ray*",
        "v2RayTun*",
        "OneXray*",
        "Invisible Man XRay*",
        "Happ - Proxy Utility*",
        "V2Ray Electron*",
      ],
    },
    { platforms: ["windows"], executables: ["xray.exe", "wxray.exe"], requiredArguments: ["run"] },
    { platforms: ["windows"], executables: ["xray.exe", "wxray.exe"], requiredArguments: ["-config*"] },
    {
      platforms: ["macos"],
      executables: ["v2ray", "V2rayU", "V2RayX", "V2RayXS", "v2raya", "v2rayN", "qv2ray"],
      services: ["yanue.v2rayu.*", "cenmrev.v2rayx.*"],
      applications: ["V2rayU", "V2RayX", "V2RayXS", "v2rayN", "qv2ray"],
      bundleIds: ["net.yanue.V2rayU*", "cenmrev.V2RayX*", "com.2dust.v2rayN*"],
    },
    { platforms: ["macos"], executables: ["xray"], requiredArguments: ["run"] },
    { platforms: ["macos"], executables: ["xray"], requiredArguments: ["-config*"] },
    {
      platforms: ["linux"],
      executables: ["v2ray", "v2raya", "v2rayN", "qv2ray"],
      services: ["v2ray", "v2ray@*", "v2raya", "xray@*"],
      applications: ["v2ray", "v2raya", "v2rayn", "qv2ray"],
    },
    { platforms: ["linux"], executables: ["xray"], requiredArguments: ["run"] },
    { platforms: ["linux"], executables: ["xray"], requiredArguments: ["-config*"] },
  ],
};
