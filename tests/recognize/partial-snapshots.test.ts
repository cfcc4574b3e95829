import { readFileSync } from "node:fs";
import { Signal, Snapshot, type SnapshotInput } from "@clearseat/shared";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptySnapshot, recognizeSnapshot, signalsOf } from "../support/recognize-snapshot.ts";
import type { DeviceFixture } from "./fixtures/device-fixture.ts";
import { HONEST_DEVICES } from "./fixtures/honest-devices.ts";
import { KVM_DEVICES, RENAMED_KVM_DEVICES } from "./fixtures/kvm-devices.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const REQUIRED = new Set(["format", "takenAt", "platform"]);
const SEED = 20_260_302;

const BASELINES = ["windows-11", "macos-26", "ubuntu-24.04"].map(
  (name): SnapshotInput => JSON.parse(readFileSync(new URL(`../baselines/${name}.json`, import.meta.url), "utf8")),
);
const DEVICES: readonly DeviceFixture[] = [
  ...KVM_DEVICES.slice(0, 6),
  ...RENAMED_KVM_DEVICES.slice(0, 4),
  ...HONEST_DEVICES.slice(0, 4),
];
const WITH_DEVICES = emptySnapshot({
  usb: DEVICES.flatMap(({ usb }) => (usb === undefined ? [] : [usb])),
  displays: DEVICES.flatMap(({ display }) => (display === undefined ? [] : [display])),
  toolLogs: [
    {
      toolId: "anydesk",
      at: "2026-03-02T13:00:00Z",
      event: "session_started",
      unattended: true,
      peer: "198.51.100.7",
      instance: "x",
    },
  ],
  processes: [
    {
      pid: 7,
      name: "rustdesk",
      path: "/usr/bin/rustdesk",
      commandLine: "rustdesk --cm",
      startedAt: "2026-03-02T13:00:00Z",
    },
  ],
  sockets: [
    {
      protocol: "tcp",
      localAddress: "0.0.0.0",
      localPort: 21118,
      remoteAddress: null,
      remotePort: null,
      state: "listen",
      pid: 7,
    },
  ],
  lifecycle: { bootId: "b", events: [{ event: "slept", from: "2026-03-02T01:00:00Z", to: "2026-03-02T09:00:00Z" }] },
  gaps: [{ section: "services", reason: "denied" }],
  bluetooth: [{ name: "Keyboard" }],
  inputDevices: [{ name: "AT keyboard" }],
  dns: ["relay.example.com"],
});

/** Every field of a snapshot that may be unknown: `[holder, key]`. List items are not fields. */
function fieldsOf(value: Json, top = true): [holder: { [key: string]: Json }, key: string][] {
  if (Array.isArray(value)) return value.flatMap((item) => fieldsOf(item, false));
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, part]) => [
    ...(top && REQUIRED.has(key) ? [] : [[value, key] as [typeof value, string]]),
    ...fieldsOf(part, false),
  ]);
}

type Way = "removed" | "null" | "empty";

function makeUnknown(input: SnapshotInput, changes: readonly (readonly [share: number, way: Way])[]): SnapshotInput {
  const copy = structuredClone(input) as Json;
  for (const [share, way] of changes) {
    const fields = fieldsOf(copy);
    const [holder, key] = fields[Math.floor(share * fields.length)] ?? [{}, ""];
    if (way === "removed") delete holder[key];
    else holder[key] = way === "null" ? null : "";
  }
  return copy as SnapshotInput;
}

const changes = fc.array(
  fc.tuple(fc.double({ min: 0, max: 0.999_999, noNaN: true }), fc.constantFrom<Way>("removed", "null", "empty")),
  { minLength: 1, maxLength: 40 },
);

describe("a snapshot of which parts are unknown", () => {
  it.each([...BASELINES, WITH_DEVICES].map((snapshot, index) => [index, snapshot] as const))(
    "is always looked at (%i)",
    (_index, snapshot) => {
      fc.assert(
        fc.property(changes, (unknowns) => {
          const { signals } = recognizeSnapshot(makeUnknown(snapshot, unknowns));

          for (const signal of signals) expect(Signal.safeParse(signal).error).toBeUndefined();
        }),
        { seed: SEED, numRuns: 100 },
      );
    },
    60_000,
  );

  it.each(["removed", "null", "empty"] as const)(
    "is looked at with each single field %s",
    (way) => {
      const count = fieldsOf(WITH_DEVICES as Json).length;
      for (let index = 0; index < count; index++)
        recognizeSnapshot(makeUnknown(WITH_DEVICES, [[(index + 0.5) / count, way]]));

      expect(count).toBeGreaterThan(300);
    },
    60_000,
  );

  it("recognizes a program whose process has no number", () => {
    const look = recognizeSnapshot(
      emptySnapshot({
        processes: [{ name: "anydesk" }, { pid: null, path: "/usr/bin/rustdesk", commandLine: "rustdesk --cm" }],
      }),
    );

    expect(signalsOf(look, "remote_tool").map(({ key }) => key)).toEqual(["anydesk", "rustdesk"]);
    expect(signalsOf(look, "remote_session").map(({ payload }) => payload.entryId)).toEqual(["rustdesk"]);
  });

  it("ignores log entries that name no tool, time or event", () => {
    const whole = { toolId: "anydesk", at: "2026-03-02T13:00:00Z", event: "session_started" };
    const toolLogs = [{ ...whole, toolId: null }, { ...whole, at: "" as const }, { ...whole, event: "" }, {}];

    expect(signalsOf(recognizeSnapshot(emptySnapshot({ toolLogs })), "remote_session")).toEqual([]);
    expect(
      signalsOf(recognizeSnapshot(emptySnapshot({ toolLogs: [...toolLogs, whole] })), "remote_session"),
    ).toHaveLength(1);
  });

  it.each([
    ["one object", { name: "Keyboard" }],
    ["texts", ["Keyboard", "", null]],
    ["objects of any shape", [{ a: { b: [1] } }]],
    ["one text", "Keyboard"],
  ])("takes Bluetooth, input devices and names as %s", (_shape, value) => {
    const snapshot = Snapshot.parse({ ...emptySnapshot(), bluetooth: value, inputDevices: value, dns: value });

    expect(snapshot.bluetooth?.length).toBe(1);
    expect(snapshot.inputDevices?.length).toBe(1);
    expect(snapshot.dns).toEqual([]);
  });

  it("finds resolved names wherever the system wrote them", () => {
    const processes = [{ name: "anydesk" }];
    for (const dns of [
      ["boot.net.anydesk.com"],
      [{ name: "boot.net.anydesk.com", type: "A" }],
      { entries: ["boot.net.anydesk.com"] },
    ]) {
      const look = recognizeSnapshot(emptySnapshot({ processes, dns: dns as string[] }));

      expect(signalsOf(look, "remote_tool").map(({ payload }) => payload.matchedOn)).toEqual([["dns", "process"]]);
    }
  });
});
