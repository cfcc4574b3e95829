import { hash } from "node:crypto";
import { CATALOG, Signal } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { emptySnapshot, recognizeSnapshot, signalsOf } from "../support/recognize-snapshot.ts";
import type { DeviceFixture } from "./fixtures/device-fixture.ts";
import * as DESCRIPTORS from "./fixtures/hid-descriptors.ts";
import { AMBIGUOUS_DEVICES, HONEST_DEVICES } from "./fixtures/honest-devices.ts";
import { KVM_DEVICES, RENAMED_KVM_DEVICES } from "./fixtures/kvm-devices.ts";

const PLATFORMS = ["windows", "macos", "linux"] as const;

function lookAt({ usb, display }: DeviceFixture, platform: (typeof PLATFORMS)[number] = "windows") {
  return recognizeSnapshot(
    emptySnapshot({ platform, usb: usb === undefined ? [] : [usb], displays: display === undefined ? [] : [display] }),
  );
}

describe("KVM boxes on USB", () => {
  const onUsb = [...KVM_DEVICES, ...RENAMED_KVM_DEVICES].filter(({ usb }) => usb !== undefined);

  it.each(onUsb)("recognizes $name on every system", (fixture) => {
    for (const platform of PLATFORMS) {
      const found = signalsOf(lookAt(fixture, platform), "kvm_usb").map(({ payload }) => payload);

      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({
        entryId: fixture.usbEntry,
        confidence: fixture.confidence,
        disguised: fixture.disguised ?? false,
      });
    }
  });

  it("sends only signals that the wire gate lets through", () => {
    const all = [...KVM_DEVICES, ...RENAMED_KVM_DEVICES].flatMap((fixture) => lookAt(fixture).signals);

    expect(all.length).toBeGreaterThan(0);
    for (const signal of all) expect(Signal.safeParse(signal).error).toBeUndefined();
  });
});

describe("KVM boxes on the display port", () => {
  const withDisplay = [...KVM_DEVICES, ...RENAMED_KVM_DEVICES].filter(({ display }) => display !== undefined);

  it.each(withDisplay)("recognizes $name", (fixture) => {
    expect(signalsOf(lookAt(fixture), "kvm_display").map(({ payload }) => payload.entryId)).toEqual([
      fixture.displayEntry,
    ]);
  });

  it("says that a ready-made disguise is one", () => {
    const presets = RENAMED_KVM_DEVICES.filter(({ name }) => name.startsWith("JetKVM") && name.endsWith("preset"));

    expect(
      presets.flatMap((fixture) => signalsOf(lookAt(fixture), "kvm_display")).map(({ payload }) => payload.preset),
    ).toEqual([true, true, true]);
  });
});

describe("honest devices", () => {
  it.each(HONEST_DEVICES)("raises nothing on $name", (fixture) => {
    const { signals } = lookAt(fixture);

    expect(signals.filter(({ kind }) => kind === "kvm_usb" || kind === "kvm_display")).toEqual([]);
    for (const signal of signals) expect(Signal.safeParse(signal).error).toBeUndefined();
  });

  it.each(AMBIGUOUS_DEVICES)("says at most possible of $name", (fixture) => {
    expect(signalsOf(lookAt(fixture), "kvm_usb").map(({ payload }) => [payload.confidence, payload.entryId])).toEqual([
      ["possible", null],
    ]);
  });
});

describe("report descriptors of box firmware", () => {
  const known = new Set(CATALOG.flatMap(({ hardware }) => hardware?.hidDescriptors.map(({ sha256 }) => sha256) ?? []));

  it.each(Object.entries(DESCRIPTORS))("holds %s in the catalog", (_name, descriptor) => {
    expect(known).toContain(hash("sha256", Buffer.from(descriptor, "hex"), "hex"));
  });
});

describe("several devices", () => {
  it("gives each of two equal boxes a key of its own", () => {
    const usb = KVM_DEVICES.find(({ name }) => name === "CH9329 chip")?.usb ?? {};

    const { signals } = recognizeSnapshot(emptySnapshot({ usb: [usb, usb] }));

    expect(signals.filter(({ kind }) => kind === "kvm_usb").map(({ key }) => key)).toEqual([
      "1a86:e129",
      "1a86:e129#2",
    ]);
  });

  it("counts keyboards, pointers and storage in one device", () => {
    const usb = KVM_DEVICES.find(({ name }) => name === "PiKVM V2")?.usb ?? {};

    expect(
      signalsOf(recognizeSnapshot(emptySnapshot({ usb: [usb] })), "input_hardware").map(({ payload }) => payload),
    ).toEqual([{ keyboards: 1, relativePointers: 0, absolutePointers: 1, combinedWithStorage: 1 }]);
  });
});
