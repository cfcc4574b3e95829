import { CHECKED, type ClassedNetworks } from "./classed-networks.ts";

/** Whose addresses are exits of VPN services. Most exits stand at hosters and have the class of those. */
export const VPN: ClassedNetworks = {
  networkClass: "vpn",
  ...CHECKED,
  networks: [
    [16652, "Riseup Networks"],
    [62371, "Proton AG"],
    [136787, "PacketHub S.A.", "list"],
    [141039, "PacketHub S.A."],
    [147049, "PacketHub S.A."],
    [198605, "AVAST Software s.r.o."],
    [207137, "PacketHub S.A.", "list"],
    [208172, "Proton AG", "list"],
    [209103, "Proton AG"],
    [209854, "Cyberzone S.A.", "list"],
  ],
};
