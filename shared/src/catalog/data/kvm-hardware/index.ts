import type { CatalogEntryInput } from "../../catalog-entry.ts";
import { adder } from "./adder.ts";
import { arkkvm } from "./arkkvm.ts";
import { aten } from "./aten.ts";
import { aurga } from "./aurga.ts";
import { avocent } from "./avocent.ts";
import { blikvm } from "./blikvm.ts";
import { ch9328 } from "./ch9328.ts";
import { ch9329 } from "./ch9329.ts";
import { dezkvm } from "./dezkvm.ts";
import { glinetComet } from "./glinet-comet.ts";
import { guntermannDrunck } from "./guntermann-drunck.ts";
import { hdmiCaptureChip } from "./hdmi-capture-chip.ts";
import { jetkvm } from "./jetkvm.ts";
import { keyMimePi } from "./key-mime-pi.ts";
import { kvmCardMini } from "./kvm-card-mini.ts";
import { kvmOverIp } from "./kvm-over-ip.ts";
import { lantronix } from "./lantronix.ts";
import { leafkvm } from "./leafkvm.ts";
import { linuxUsbGadget } from "./linux-usb-gadget.ts";
import { nanokvm } from "./nanokvm.ts";
import { nanokvmPro } from "./nanokvm-pro.ts";
import { nanokvmUsb } from "./nanokvm-usb.ts";
import { oneKvm } from "./one-kvm.ts";
import { opengear } from "./opengear.ts";
import { openterface } from "./openterface.ts";
import { picokvm } from "./picokvm.ts";
import { pikey } from "./pikey.ts";
import { pikvm } from "./pikvm.ts";
import { raritan } from "./raritan.ts";
import { startech } from "./startech.ts";
import { stealthKeyboardProfiles } from "./stealth-keyboard-profiles.ts";
import { tinypilot } from "./tinypilot.ts";
import { trippLite } from "./tripp-lite.ts";

/** Every entry of the family, sorted by id. */
export const KVM_HARDWARE_ENTRIES: readonly CatalogEntryInput[] = [
  adder,
  arkkvm,
  aten,
  aurga,
  avocent,
  blikvm,
  ch9328,
  ch9329,
  dezkvm,
  glinetComet,
  guntermannDrunck,
  hdmiCaptureChip,
  jetkvm,
  keyMimePi,
  kvmCardMini,
  kvmOverIp,
  lantronix,
  leafkvm,
  linuxUsbGadget,
  nanokvm,
  nanokvmPro,
  nanokvmUsb,
  oneKvm,
  opengear,
  openterface,
  picokvm,
  pikey,
  pikvm,
  raritan,
  startech,
  stealthKeyboardProfiles,
  tinypilot,
  trippLite,
];
