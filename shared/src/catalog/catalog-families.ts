/** What an entry is about; closed. */
export const CATALOG_FAMILIES = [
  "remote-tool",
  "kvm-hardware",
  "vpn",
  "proxyware",
  "tunnel",
  "anti-idle",
  "display",
  "hypervisor",
] as const;
