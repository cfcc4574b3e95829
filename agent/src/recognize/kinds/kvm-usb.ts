import type { MatchedOn, SignalPayload } from "@clearseat/shared";
import { type Look, type Recognized, toShortText } from "../look.ts";
import { identifyUsb, type UsbIdentity } from "../usb/identify-usb.ts";
import { findOtherSightings, type OtherSighting } from "../usb/other-sightings.ts";
import type { UsbReading } from "../usb/read-usb-devices.ts";
import { findUsbMarks, hasFamousName, type UsbMarks } from "../usb/usb-marks.ts";

type KvmUsb = SignalPayload<"kvm_usb">;

const UNKNOWN_NUMBER = "0000";
/** What Windows writes for a device whose own name it does not pass on. */
const SYSTEM_WORDS =
  /^(?:\(standard [a-z ]+\)|\(generic [a-z ]+\)|microsoft|usb (?:composite|input|mass storage) device|compatible usb storage device|hid[- ](?:compliant|keyboard).*)$/iu;

/** Boxes on USB; and what shows itself elsewhere alone, once for each box. */
export function recognizeKvmUsb(look: Look): Recognized<KvmUsb>[] {
  const onUsb = recognizeOnUsb(look);
  const named = new Set(onUsb.map(({ payload }) => payload.entryId));
  const elsewhere = findOtherSightings(look.snapshot, look.usb, look.context.catalog.hardware).flatMap((sighting) => {
    if (named.has(sighting.entry.id)) return [];
    named.add(sighting.entry.id);
    return [toRecognized(sighting)];
  });
  return [...onUsb, ...elsewhere];
}

/** The device's own name, numbers and address stay on the laptop. */
function toRecognized({ entry, seenAs, matchedOn: mark, disguised }: OtherSighting): Recognized<KvmUsb> {
  const payload: KvmUsb = {
    entryId: entry.id,
    matchedOn: [mark],
    confidence: disguised ? "likely" : "certain",
    seenAs,
    disguised,
    vendorId: UNKNOWN_NUMBER,
    productId: UNKNOWN_NUMBER,
    manufacturer: null,
    product: null,
    serialHash: null,
    marks: [],
    interfaces: [],
  };
  return { key: `${entry.id}:${seenAs}`, payload };
}

/** USB devices that are, or are built like, a KVM-over-IP box. */
function recognizeOnUsb({ usb, context, snapshot }: Look): Recognized<KvmUsb>[] {
  const { hash, catalog } = context;
  return usb.flatMap((reading) => {
    const identity = identifyUsb(reading, catalog.hardware);
    const marks = findUsbMarks(reading, identity.borrowedNumbers, {
      table: catalog.hardware,
      platform: snapshot.platform,
    });
    const confidence = judgeConfidence(reading, identity, marks);
    if (confidence === null) return [];
    const { serial, manufacturer, product } = reading.device;
    const serialHash = serial === null ? null : hash("usb-serial", serial);
    const payload: KvmUsb = {
      entryId: identity.entry?.id ?? null,
      matchedOn: matchedOn(identity, marks),
      confidence,
      disguised: isDisguised(reading, identity, confidence),
      vendorId: reading.vendorId,
      productId: reading.productId,
      manufacturer: toShortText(manufacturer),
      product: toShortText(product),
      serialHash,
      marks: [...marks.marks],
      interfaces: [...reading.interfaces],
    };
    return [{ key: `${reading.vendorId}:${reading.productId}${serialHash === null ? "" : `:${serialHash}`}`, payload }];
  });
}

/** Null: an ordinary device, or one whose only mark has an ordinary reason. */
function judgeConfidence(reading: UsbReading, identity: UsbIdentity, marks: UsbMarks): KvmUsb["confidence"] | null {
  if (identity.conclusive || isNamelessGadget(reading, identity)) return "certain";
  if (marks.knownPointer || marks.weight >= 2) return "likely";
  return marks.weight === 0 ? null : "possible";
}

/** The numbers under which such boxes leave the factory, keyboard and mouse, and no name that says otherwise. */
function isNamelessGadget(reading: UsbReading, { gadgetNumbers }: UsbIdentity): boolean {
  return gadgetNumbers && isNameless(reading) && reading.keyboard && (reading.pointer || reading.unreadInput);
}

function isNameless({ device }: UsbReading): boolean {
  return [device.manufacturer, device.product].every((text) => text === null || SYSTEM_WORDS.test(text.trim()));
}

/** Its name says something else than what it is. Where that is open, only a famous name is called a disguise. */
function isDisguised(reading: UsbReading, identity: UsbIdentity, confidence: KvmUsb["confidence"]): boolean {
  const { manufacturer, product } = reading.device;
  if (identity.gadgetNumbers && isNameless(reading)) return false;
  const isOpen = identity.ownName || confidence === "possible";
  return isOpen ? hasFamousName(reading.device) : !/kvm/iu.test(`${manufacturer ?? ""} ${product ?? ""}`);
}

function matchedOn(identity: UsbIdentity, { marks }: UsbMarks): MatchedOn[] {
  const structural = marks.some(
    (mark) => mark !== "known_descriptor" && mark !== "kvm_inquiry" && mark !== "generated_serial",
  );
  const all = new Set<MatchedOn>([...identity.matchedOn, ...(structural ? (["composition"] as const) : [])]);
  return [...all].sort();
}
