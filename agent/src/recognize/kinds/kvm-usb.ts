import type { MatchedOn, SignalPayload } from "@clearseat/shared";
import { type Look, type Recognized, toShortText } from "../look.ts";
import { identifyUsb, type UsbIdentity } from "../usb/identify-usb.ts";
import type { UsbReading } from "../usb/read-usb-devices.ts";
import { findUsbMarks, type UsbMarks } from "../usb/usb-marks.ts";

type KvmUsb = SignalPayload<"kvm_usb">;

/** Makers whose names the ready-made disguises use. */
const FAMOUS_BRAND =
  /\b(?:logitech|microsoft|dell|hewlett|hp|lenovo|corsair|razer|apple|cherry|keychron|steelseries|asus|acer|samsung|kensington)\b/iu;

/** USB devices that are, or are built like, a KVM-over-IP box. */
export function recognizeKvmUsb({ usb, context, snapshot }: Look): Recognized<KvmUsb>[] {
  const { hash, catalog } = context;
  return usb.flatMap((reading) => {
    const identity = identifyUsb(reading, catalog.hardware);
    const marks = findUsbMarks(reading, catalog.hardware, snapshot.platform);
    const confidence = judgeConfidence(identity, marks);
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
function judgeConfidence(identity: UsbIdentity, marks: UsbMarks): KvmUsb["confidence"] | null {
  if (identity.conclusive) return "certain";
  if (marks.knownPointer || marks.weight >= 2) return "likely";
  return marks.weight === 0 ? null : "possible";
}

/** Its name says something else than what it is. Where that is open, only a famous name is called a disguise. */
function isDisguised({ device }: UsbReading, identity: UsbIdentity, confidence: KvmUsb["confidence"]): boolean {
  const name = `${device.manufacturer ?? ""} ${device.product ?? ""}`;
  return identity.ownName || confidence === "possible" ? FAMOUS_BRAND.test(name) : !/kvm/iu.test(name);
}

function matchedOn(identity: UsbIdentity, { marks }: UsbMarks): MatchedOn[] {
  const structural = marks.some(
    (mark) => mark !== "known_descriptor" && mark !== "kvm_inquiry" && mark !== "generated_serial",
  );
  const all = new Set<MatchedOn>([...identity.matchedOn, ...(structural ? (["composition"] as const) : [])]);
  return [...all].sort();
}
