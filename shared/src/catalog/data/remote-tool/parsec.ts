import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const parsec: CatalogEntryInput = {
  id: "parsec",
  name: "Parsec",
  family: "remote-tool",
  about: "Streams this desktop, with keyboard and mouse, to somebody else.",
  maker: "Parsec Cloud, Inc.",
  sources: [
    "LOLRMM project, catalog of remote management tools",
    "RemoteManagementMonitoringTools project of Microsoft staff",
    "Homebrew project: cask definitions",
    "Installomator project: application labels",
    "Safe Exam Browser project: lists of prohibited programs",
    "SoftwareCertificates project: collected code-signing certificates",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    {
      platforms: ["windows"],
      executables: ["parsecd.exe"],
      paths: ["/Parsec/pservice.exe"],
      services: ["Parsec"],
      signers: ["Parsec Cloud, Inc."],
      originalNames: ["parsecd.exe"],
      applications: ["Parsec"],
      domains: ["*.parsec.app", "*.parsecusercontent.com", "builds.parsecgaming.com"],
    },
    {
      platforms: ["macos"],
      executables: ["parsecd"],
      applications: ["Parsec"],
      bundleIds: ["tv.parsec.www", "com.parsecgaming.parsec", "com.parsec.Parsec"],
      domains: ["*.parsec.app", "*.parsecusercontent.com"],
    },
    {
      platforms: ["linux"],
      executables: ["parsecd"],
      applications: ["parsec"],
      bundleIds: ["com.parsecgaming.parsec"],
      domains: ["*.parsec.app", "*.parsecusercontent.com"],
    },
  ],
};
