import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const kvmOverIp: CatalogEntryInput = {
  id: "kvm-over-ip",
  name: "KVM over IP of an unlisted maker",
  family: "kvm-hardware",
  about: "Box whose own name says that it passes screen, keyboard and mouse on over the network.",
  maker: null,
  sources: [
    "linuxhw/EDID project: display data that people sent in; a switch on a desk calls itself KVM, not KVM over IP",
  ],
  checkedOn: "2026-11-26",
  hardware: {
    usbStrings: [
      { product: "*KVM over IP*" },
      { product: "IP KVM*" },
      { product: "* IP KVM*" },
      { product: "IP-KVM*" },
      { product: "* IP-KVM*" },
      { product: "IPKVM*" },
      { product: "* IPKVM*" },
    ],
    edid: [
      { name: "*KVM-IP*" },
      { name: "*KVM-via-IP*" },
      { name: "*KVM over IP*" },
      { name: "IP KVM*" },
      { name: "IP-KVM*" },
      { name: "IPKVM*" },
    ],
  },
};
