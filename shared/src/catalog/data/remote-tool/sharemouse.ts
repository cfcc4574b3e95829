import type { CatalogEntryInput } from "../../catalog-entry.ts";

// Each of its computers both leads and follows.
export const sharemouse: CatalogEntryInput = {
  id: "sharemouse",
  name: "ShareMouse",
  family: "remote-tool",
  about:
    "Lets the keyboard and mouse of another computer act on this one, usually of one that stands on the same desk.",
  maker: "Bartels Media GmbH",
  sources: [
    "Maker's public product documentation; names not compared with a second source",
    "SoftwareCertificates project: collected code-signing certificates",
  ],
  checkedOn: "2026-11-26",
  acceptsConnections: true,
  programs: [
    { platforms: ["windows"], executables: ["ShareMouse.exe"], applications: ["ShareMouse*"] },
    {
      platforms: ["macos"],
      executables: ["ShareMouse"],
      applications: ["ShareMouse"],
      bundleIds: ["com.bartelsmedia.sharemouse*"],
    },
  ],
};
