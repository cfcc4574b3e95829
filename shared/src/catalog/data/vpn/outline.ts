import type { CatalogEntryInput } from "../../catalog-entry.ts";

// A wiki program is called Outline too, so the bare name is not taken.
export const outline: CatalogEntryInput = {
  id: "outline",
  name: "Outline",
  family: "vpn",
  about: "Proxy program that carries the laptop's traffic past local filters, so that it seems to come from elsewhere.",
  maker: "Jigsaw",
  sources: [
    "jkerai1/SoftwareCertificates project: signer names",
    "Public repository of the Outline client: service names",
  ],
  checkedOn: "2026-11-26",
  programs: [
    {
      platforms: ["windows"],
      executables: ["OutlineService.exe", "outline-go-tun2socks.exe"],
      services: ["OutlineService"],
      interfaces: ["outline-tap*"],
    },
    {
      platforms: ["macos"],
      bundleIds: ["org.outline.macos.client*", "org.outline.catalyst*"],
    },
    {
      platforms: ["linux"],
      executables: ["OutlineProxyController"],
      services: ["outline_proxy_controller"],
      applications: ["outline-client"],
      interfaces: ["outline-tun0"],
    },
  ],
};
