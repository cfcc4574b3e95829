import type { CatalogEntryInput } from "../../catalog-entry.ts";
import { KVMD_DESCRIPTORS } from "../../shared-firmware.ts";

export const pikvm: CatalogEntryInput = {
  id: "pikvm",
  name: "PiKVM",
  family: "kvm-hardware",
  about: "Box that sees the screen and drives keyboard and mouse over the network.",
  maker: "PiKVM project",
  sources: [
    "pikvm/kvmd project: gadget set-up, EDID, HID and Bluetooth sources",
    "pikvm/pikvm project: documentation",
    "LivingInSyn/ipkvm-watch project: captured devices",
    "linuxhw/EDID project: display data that people sent in",
  ],
  checkedOn: "2026-11-26",
  hardware: {
    usb: [
      { vendorId: "1d6b", productId: "0104", manufacturer: "PiKVM", conclusive: true },
      { vendorId: "1209", productId: "eda2", conclusive: true },
      { vendorId: "1209", productId: "eda3", conclusive: true },
      // The keyboard of the documentation's example of a disguise.
      { vendorId: "1b1c", productId: "1b3d", conclusive: false, preset: true },
    ],
    usbStrings: [{ manufacturer: "PiKVM" }, { manufacturer: "Pi-KVM*" }, { product: "PiKVM*" }],
    usbSerials: [{ pattern: "^CAFEBAB[1E]$", conclusive: true }],
    hidDescriptors: KVMD_DESCRIPTORS,
    storageInquiries: ["PiKVM*"],
    edid: [
      { maker: "LNX", product: "7770" },
      { maker: "LNX", product: "7771" },
      { maker: "LNX", product: "7772" },
      { maker: "LNX", product: "7773" },
      { maker: "LNX", product: "8888", name: "PiKVM" },
      { maker: "TSB", product: "8888", serialNumber: 0x88888800, name: "PI-KVM*" },
      { name: "PiKVM*" },
      { name: "PI-KVM*" },
    ],
    bluetooth: [{ names: ["PiKVM*"] }],
    mdns: ["_pikvm._tcp", "pikvm", "pikvm-*"],
  },
};
