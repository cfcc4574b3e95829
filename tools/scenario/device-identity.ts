import { createHash } from "node:crypto";
import { withPanelSerial } from "./edid-serial.ts";
import { isPlainObject, type Plain, type PlainObject } from "./patch.ts";

/** Without I and O, as makers print serials. */
const SERIAL_LETTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const SERIAL_LENGTH = 10;

function bytesOf(id: string, purpose: string): Buffer {
  return createHash("sha256").update(`${purpose}\u0000${id}`).digest();
}

function serialText(id: string, purpose: string): string {
  return [...bytesOf(id, purpose).subarray(0, SERIAL_LENGTH)]
    .map((byte) => SERIAL_LETTERS[byte % SERIAL_LETTERS.length])
    .join("");
}

/** The hardware serial of a scenario's device: the same in every run. */
export function serialOf(deviceId: string): string {
  return serialText(deviceId, "serial");
}

/** One boot of a device. */
export function bootIdOf(deviceId: string, boot: number): string {
  return uuidOf(`${deviceId} ${boot}`, "boot");
}

function uuidOf(id: string, purpose: string): string {
  const bytes = bytesOf(id, purpose);
  // Version 4, variant 1 (RFC 9562).
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}

/** Keeps the maker's half of a hardware address and derives the other. */
export function macOf(id: string, purpose: string, makerMac: string): string {
  const own = bytesOf(id, `mac ${purpose}`).subarray(0, 3);
  return [makerMac.slice(0, 8), ...[...own].map((byte) => byte.toString(16).padStart(2, "0"))].join(":");
}

/** A baseline as this one laptop: its own serial, UUID, hardware addresses, boot, panel and router. */
export function withIdentity(baseline: PlainObject, deviceId: string): PlainObject {
  return {
    ...baseline,
    hardware: { ...objectAt(baseline, "hardware"), serial: serialOf(deviceId), uuid: uuidOf(deviceId, "uuid") },
    network: withAddresses(objectAt(baseline, "network"), deviceId),
    displays: listAt(baseline, "displays").map((display) => withSerial(display, deviceId)),
    lifecycle: { ...objectAt(baseline, "lifecycle"), bootId: bootIdOf(deviceId, 1) },
  };
}

function withAddresses(network: PlainObject, deviceId: string): PlainObject {
  const interfaces = listAt(network, "interfaces").map((card, index) =>
    withMac(card, "mac", deviceId, `interface ${index}`),
  );
  // Without a place of its own a laptop must not seem to share the recorded machine's router.
  return {
    ...network,
    interfaces,
    defaultRoute: withMac(objectAt(network, "defaultRoute"), "gatewayMac", deviceId, "gateway"),
  };
}

function withMac(holder: Plain, key: string, deviceId: string, purpose: string): Plain {
  if (!isPlainObject(holder)) return holder;
  const mac = holder[key];
  return typeof mac === "string" && mac !== "" && mac !== "00:00:00:00:00:00"
    ? { ...holder, [key]: macOf(deviceId, purpose, mac) }
    : holder;
}

function withSerial(display: Plain, deviceId: string): Plain {
  if (!isPlainObject(display) || typeof display["edid"] !== "string") return display;
  const number = bytesOf(deviceId, "panel").readUInt32LE(0);
  return { ...display, edid: withPanelSerial(display["edid"], number, serialText(deviceId, "panel text")) };
}

export function objectAt(holder: PlainObject, key: string): PlainObject {
  const value = holder[key];
  return isPlainObject(value) ? value : {};
}

export function listAt(holder: PlainObject, key: string): readonly Plain[] {
  const value = holder[key];
  return Array.isArray(value) ? value : [];
}
