import type { SignalPayload } from "@clearseat/shared";
import type { Look, Recognized } from "../look.ts";
import type { UsbReading } from "../usb/read-usb-devices.ts";

/** Keyboards and pointers on USB, counted. */
export function recognizeInputHardware({ usb, snapshot }: Look): Recognized<SignalPayload<"input_hardware">>[] {
  if (snapshot.usb === undefined) return [];
  function count(test: (reading: UsbReading) => boolean): number {
    return usb.filter(test).length;
  }
  const payload = {
    keyboards: count(({ keyboard }) => keyboard),
    relativePointers: count(({ relativePointer }) => relativePointer),
    absolutePointers: count(({ absolutePointer }) => absolutePointer),
    combinedWithStorage: count(({ keyboard, pointer, storage }) => keyboard && pointer && storage),
  };
  return [{ key: "usb", payload }];
}
