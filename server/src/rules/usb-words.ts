import type { SignalPayload } from "@clearseat/shared";
import { quoteText, sayList } from "../detection/plain-words.ts";

type KvmUsb = SignalPayload<"kvm_usb">;

const MARK_WORDS: Readonly<Record<KvmUsb["marks"][number], string>> = {
  known_descriptor: "an input description known from such firmware",
  absolute_mouse: "absolute mouse",
  keyboard_mouse_storage: "keyboard, mouse and storage in one device",
  keyboard_mouse_network: "keyboard, mouse and network card in one device",
  high_speed_input: "keyboard or receiver at high speed",
  generated_serial: "a made-up serial number",
  kvm_inquiry: "storage that answers with the name of such a box",
};

/** `Logitech USB Input Device`; its ids when it gives no name. */
export function nameOfUsbDevice({ manufacturer, product, vendorId, productId }: KvmUsb): string {
  const [maker, model] = [quoteText(manufacturer ?? ""), quoteText(product ?? "")];
  const name = model.startsWith(maker) ? model : `${maker} ${model}`.trim();
  return name === "" ? `nothing (${vendorId}:${productId})` : name;
}

const SIGHTING_WORDS: Readonly<Record<Exclude<NonNullable<KvmUsb["seenAs"]>, "usb">, string>> = {
  input_device: "seen among the input devices",
  bluetooth: "seen over Bluetooth",
  network_card: "seen by the address of the network card that it offers",
};

/** `which calls itself PiKVM`, or how it was seen where USB does not list it. */
export function sayHowSeen(payload: KvmUsb): string {
  const { seenAs = "usb" } = payload;
  return seenAs === "usb" ? `which calls itself ${nameOfUsbDevice(payload)}` : SIGHTING_WORDS[seenAs];
}

/** The structural marks after a lead-in; empty when there are none. */
export function describeUsbMarks({ marks }: KvmUsb, leadIn: string): string {
  return marks.length === 0 ? "" : leadIn + sayList(marks.map((mark) => MARK_WORDS[mark]));
}
