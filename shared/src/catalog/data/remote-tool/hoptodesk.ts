import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const hoptodesk: CatalogEntryInput = {
  id: "hoptodesk",
  name: "HopToDesk",
  family: "remote-tool",
  about: "Free remote desktop, built on RustDesk's sources.",
  maker: "Begonia Holdings",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "Homebrew project: cask definitions",
    "SoftwareCertificates project: collected code-signing certificates",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["HopToDesk.exe", "HopToDesk-*.exe"],
      services: ["HopToDesk"],
      signers: ["Begonia Holdings LLC"],
      originalNames: ["HopToDesk.exe"],
      applications: ["HopToDesk"],
      domains: ["*.hoptodesk.com"],
    },
    {
      platforms: ["macos"],
      executables: ["HopToDesk"],
      services: ["com.carriez.HopToDesk*", "com.hoptodesk*"],
      applications: ["HopToDesk"],
      bundleIds: ["com.hoptodesk*"],
      domains: ["*.hoptodesk.com"],
    },
    {
      platforms: ["linux"],
      executables: ["hoptodesk", "hoptodesk.AppImage"],
      services: ["hoptodesk"],
      applications: ["hoptodesk"],
      domains: ["*.hoptodesk.com"],
    },
  ],
  sessions: [
    {
      by: "process",
      platforms: ["windows"],
      executables: ["HopToDesk*.exe"],
      requiredArguments: ["--cm*"],
      unattended: null,
    },
    {
      by: "process",
      platforms: ["macos", "linux"],
      executables: ["hoptodesk"],
      requiredArguments: ["--cm*"],
      unattended: null,
    },
  ],
};
