import type { CatalogEntryInput } from "../../catalog-entry.ts";

export const keyMimePi: CatalogEntryInput = {
  id: "key-mime-pi",
  name: "Key Mime Pi",
  family: "kvm-hardware",
  about: "Small computer that types on this one from a web page.",
  maker: "Key Mime Pi project",
  sources: ["mtlynch/key-mime-pi project"],
  checkedOn: "2026-11-22",
  hardware: {
    usb: [{ vendorId: "1d6b", productId: "0104", manufacturer: "keymimepi", conclusive: true }],
    usbStrings: [{ manufacturer: "keymimepi" }],
    usbSerials: [{ pattern: "^6b65796d696d6570690$", conclusive: true }],
    hidDescriptors: [
      {
        sha256: "3ff35a2908d55c14bf4aafb20aad79d621c7a2e3628805b7e30d6873fd9ed35c",
        device: "keyboard",
        strength: "medium",
      },
    ],
  },
};
