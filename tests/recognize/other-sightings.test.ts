import { Signal, type SnapshotInput } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { emptySnapshot, recognizeSnapshot, signalsOf } from "../support/recognize-snapshot.ts";
import { KVM_DEVICES } from "./fixtures/kvm-devices.ts";

function seen(patch: Partial<SnapshotInput>) {
  const found = signalsOf(recognizeSnapshot(emptySnapshot(patch)), "kvm_usb");
  for (const signal of found) expect(Signal.safeParse(signal).error).toBeUndefined();
  return found.map(({ payload }) => [payload.entryId, payload.seenAs, payload.confidence, payload.disguised]);
}

describe("boxes that USB does not list", () => {
  it.each([
    ["PiKVM PiKVM Composite Device", "pikvm"],
    ["JetKVM USB Emulation Device", "jetkvm"],
    ["sipeed NanoKVM", "nanokvm"],
    ["GLKVM Composite KVM Device", "glinet-comet"],
    ["sipeed NanoKVMPro Audio", "nanokvm-pro"],
    ["WCH.CN CH9329", "ch9329"],
  ])("knows the input device %s", (name, entryId) => {
    expect(seen({ usb: undefined, inputDevices: [{ name }] })).toEqual([[entryId, "input_device", "certain", false]]);
  });

  it("knows an input device by its maker and product where the list of USB devices is missing", () => {
    expect(seen({ usb: undefined, inputDevices: [{ bus: "0003", vendorId: "1a86", productId: "e129" }] })).toEqual([
      ["ch9329", "input_device", "certain", false],
    ]);
  });

  it("says once what is a keyboard, a mouse and a USB device", () => {
    const usb = KVM_DEVICES.find(({ name }) => name === "PiKVM V2")?.usb ?? {};
    const inputDevices = [{ name: "PiKVM PiKVM Composite Device" }, { name: "PiKVM PiKVM Composite Device Mouse" }];

    expect(seen({ usb: [usb], inputDevices })).toEqual([["pikvm", undefined, "certain", false]]);
    expect(seen({ usb: undefined, inputDevices })).toHaveLength(1);
  });

  it("knows the network card that a NanoKVM offers, and not a neighbor of that maker", () => {
    const card = { name: "usb0", mac: "48:da:35:6d:1a:2b", up: true };

    expect(seen({ network: { interfaces: [card], defaultRoute: null, neighbors: [] } })).toEqual([
      ["nanokvm", "network_card", "certain", false],
    ]);
    expect(
      seen({ network: { interfaces: [{ ...card, mac: "48:da:35:6e:1a:2b" }], defaultRoute: null, neighbors: [] } }),
    ).toEqual([]);
  });

  it("knows a box over Bluetooth by its name, in whatever shape the system gives it", () => {
    for (const bluetooth of [
      ["PiKVM HID"],
      [{ name: "PiKVM HID" }],
      { alias: "PiKVM HID", address: "DC-A6-32-01-02-03" },
    ]) {
      expect(seen({ bluetooth: bluetooth as SnapshotInput["bluetooth"] })).toEqual([
        ["pikvm", "bluetooth", "certain", false],
      ]);
    }
  });

  it("finds a keyboard maker's name at the address of a small computer", () => {
    expect(seen({ bluetooth: [{ name: "Keyboard K380", address: "DC:A6:32:01:02:03" }] })).toEqual([
      ["pikey", "bluetooth", "likely", true],
    ]);
  });

  it.each([
    ["a keyboard at its maker's address", { name: "Keyboard K380", address: "34:88:5d:01:02:03" }],
    ["a keyboard without an address", { name: "Keyboard K380" }],
    ["a small computer under its own name", { name: "raspberrypi", address: "dc:a6:32:01:02:03" }],
    ["headphones", { name: "WH-1000XM5", address: "ac:80:0a:01:02:03" }],
  ])("says nothing of %s", (_name, device) => {
    expect(seen({ bluetooth: [device] })).toEqual([]);
  });

  it.each([
    ["AT Translated Set 2 keyboard"],
    ["Logitech USB Receiver"],
    ["SIPODEV Lenovo HID Device"],
    ["Kensington KVM Switch"],
    ["Dell KB216 Wired Keyboard System Control"],
    ["HDA NVidia HDMI/DP,pcm=3"],
  ])("says nothing of the input device %s", (name) => {
    expect(seen({ inputDevices: [{ name, bus: "0003", vendorId: "046d", productId: "c52b" }] })).toEqual([]);
  });

  it("sends no name, number or address of what it saw", () => {
    const [signal] = signalsOf(
      recognizeSnapshot(emptySnapshot({ bluetooth: [{ name: "PiKVM HID Secretname", address: "dc:a6:32:01:02:03" }] })),
      "kvm_usb",
    );

    expect(JSON.stringify(signal)).not.toMatch(/Secretname|dc:a6/u);
  });
});

describe("plugs that move the mouse", () => {
  it("are told by the name they give themselves, and are no remote control", () => {
    const { signals } = recognizeSnapshot(
      emptySnapshot({
        usb: [
          {
            vendorId: "abcd",
            productId: "0001",
            product: "USB Mouse Jiggler",
            speed: "low",
            interfaces: [{ class: "03", subclass: "01", protocol: "02" }],
          },
        ],
      }),
    );

    expect(signals.filter(({ kind }) => kind === "anti_idle" || kind === "kvm_usb").map(({ key }) => key)).toEqual([
      "hobby-jiggler",
    ]);
  });
});
