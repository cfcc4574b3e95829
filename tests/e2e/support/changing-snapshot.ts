import { parseInput, Snapshot, toInstant } from "@clearseat/shared";

/** A small laptop whose charger is plugged in and out, so that every look has something new to say. */
export function changingSnapshot(atMs: number, turn: number, serial = "CS-0001"): Snapshot {
  return parseInput(Snapshot, {
    format: "clearseat.snapshot/1",
    takenAt: toInstant(atMs),
    platform: "linux",
    hardware: {
      vendor: "Example",
      model: "Notebook 1",
      serial,
      uuid: null,
      chassis: "notebook",
      hypervisor: null,
    },
    processes: [],
    services: [],
    applications: [],
    sockets: [],
    sessions: [],
    toolLogs: [],
    usb: [],
    displays: [],
    inhibitors: [],
    power: { hasBattery: true, onAc: turn % 2 === 0, lidClosed: turn % 4 < 2 },
    network: { interfaces: [], defaultRoute: { gateway: "192.0.2.1", gatewayMac: "00:53:00:00:00:01" }, neighbors: [] },
    clock: { timeZone: "UTC", utcOffsetMinutes: 0, automaticTimeZone: true },
    lifecycle: { bootId: "boot-1", events: [] },
  });
}
