import type { Snapshot } from "@clearseat/shared";
import { describe, expect, it } from "vitest";
import { loadBaseline } from "./baselines.ts";
import { composeLook } from "./compose-look.ts";
import { withIdentity } from "./device-identity.ts";
import { applyStep, createDeviceState, type DeviceState } from "./device-state.ts";
import { Place, TimelineStep } from "./scenario.ts";

const HOUSE = Place.parse({
  id: "house",
  egress: "203.0.113.7",
  timeZone: "America/Phoenix",
  gatewayMac: "3c:37:86:aa:bb:01",
  subnet: "192.168.7.0/24",
});
const LISBON = Place.parse({ id: "lisbon", egress: "203.0.113.9", timeZone: "Europe/Lisbon", subnet: "10.4.0.0/16" });
const PLACES = new Map([HOUSE, LISBON].map((place) => [place.id, place]));

function laptop(id = "lt-ana", seat = 0): DeviceState {
  return createDeviceState(id, seat, withIdentity(loadBaseline("windows-11"), id), Date.parse("2026-03-02T08:00:00Z"));
}

/** Plays steps one after the other and looks at the end. */
function lookAfter(at: string, ...steps: readonly Record<string, unknown>[]): Snapshot {
  return composeLook(stateAfter(...steps), Date.parse(at));
}

function stateAfter(...steps: readonly Record<string, unknown>[]): DeviceState {
  return steps.reduce<DeviceState>((state, step) => {
    const parsed = TimelineStep.parse(step);
    return applyStep(state, parsed, parsed.place === undefined ? null : (PLACES.get(parsed.place) ?? null));
  }, laptop());
}

describe("what a step does to a laptop", () => {
  it("stays in force until it is patched again", () => {
    const plugged = { at: "2026-03-02T08:00:00Z", power: { onAc: true, lidClosed: true } };
    const opened = { at: "2026-03-02T09:00:00Z", power: { lidClosed: false } };

    expect(lookAfter("2026-03-05T09:00:00Z", plugged, opened).power).toMatchObject({
      hasBattery: true,
      onAc: true,
      lidClosed: false,
    });
  });

  it("is the same object again where nothing about it changed, so that it need not be recognized again", () => {
    const arrived = stateAfter({ at: "2026-03-02T08:00:00Z", place: "house" });
    const step = TimelineStep.parse({ at: "2026-03-02T09:00:00Z", place: "house", asleep: false });
    const abroad = applyStep(arrived, TimelineStep.parse({ at: "2026-03-02T09:00:00Z" }), LISBON);

    expect(applyStep(arrived, step, HOUSE).raw["network"]).toBe(arrived.raw["network"]);
    // Laptops of one baseline stand in other zones, and each keeps its own reading.
    const [first, , again] = [arrived, abroad, arrived].map((state) => composeLook(state, 0).clock);
    expect(again).toBe(first);
  });

  it("enters a place with gateway and address, and keeps neighbors as they were patched", () => {
    const { network } = lookAfter(
      "2026-03-02T10:00:00Z",
      {
        at: "2026-03-02T08:00:00Z",
        place: "house",
        network: { neighbors: [{ address: "192.168.7.40", mac: "30:52:53:01:02:03" }] },
      },
      { at: "2026-03-02T09:00:00Z", place: "lisbon" },
    );

    expect(network?.defaultRoute).toMatchObject({ interface: "Wi-Fi", gateway: "10.4.0.1" });
    expect(network?.interfaces?.find((card) => card.name === "Wi-Fi")?.addresses).toEqual(["10.4.0.20/16"]);
    expect(network?.neighbors).toHaveLength(1);
  });

  it("gives two laptops of one place two addresses behind one gateway", () => {
    const step = TimelineStep.parse({ at: "2026-03-02T08:00:00Z", place: "house" });
    const [ana, bob] = [laptop("lt-ana", 0), laptop("lt-bob", 1)].map(
      (one) => composeLook(applyStep(one, step, HOUSE), 0).network,
    );

    expect(ana?.defaultRoute).toEqual(bob?.defaultRoute);
    expect(ana?.interfaces?.[0]?.addresses).not.toEqual(bob?.interfaces?.[0]?.addresses);
  });

  it("numbers a process that was written without a number", () => {
    const { processes = [] } = lookAfter("2026-03-02T10:00:00Z", {
      at: "2026-03-02T08:00:00Z",
      processes: [{ name: "AnyDesk.exe" }, { name: "AnyDesk.exe" }],
    });

    expect(new Set(processes.map((process) => process.pid)).size).toBe(processes.length);
  });

  it("keeps unknown fields of what is patched in", () => {
    const { usb } = lookAfter("2026-03-02T10:00:00Z", {
      at: "2026-03-02T08:00:00Z",
      usb: [{ vendorId: "1d6b", madeUp: { deep: 1 } }],
    });

    expect(usb?.at(-1)).toMatchObject({ vendorId: "1d6b", madeUp: { deep: 1 } });
  });

  it("leaves a section out that was patched to null", () => {
    expect(lookAfter("2026-03-02T10:00:00Z", { at: "2026-03-02T08:00:00Z", usb: null }).usb).toBeUndefined();
  });
});

describe("the clock of a laptop", () => {
  const arrive = { at: "2026-03-02T08:00:00Z", place: "house" };
  const travel = { at: "2026-03-03T08:00:00Z", place: "lisbon" };

  it("follows the place and its daylight saving while it is automatic", () => {
    expect(lookAfter("2026-03-02T09:00:00Z", arrive).clock).toMatchObject({
      timeZone: "America/Phoenix",
      utcOffsetMinutes: -420,
    });
    expect(lookAfter("2026-03-28T12:00:00Z", arrive, travel).clock).toMatchObject({
      timeZone: "Europe/Lisbon",
      utcOffsetMinutes: 0,
    });
    expect(lookAfter("2026-03-29T12:00:00Z", arrive, travel).clock).toMatchObject({
      timeZone: "Europe/Lisbon",
      utcOffsetMinutes: 60,
    });
  });

  it("stays where it was patched, wherever the laptop goes", () => {
    const set = { at: "2026-03-02T09:00:00Z", clock: { timeZone: "Asia/Shanghai" } };

    expect(lookAfter("2026-03-04T09:00:00Z", arrive, set, travel).clock).toMatchObject({
      timeZone: "Asia/Shanghai",
      utcOffsetMinutes: 480,
      automaticTimeZone: true,
    });
  });

  it("stands still when it stops to be automatic, and follows again when it is", () => {
    const manual = { at: "2026-03-02T09:00:00Z", clock: { automaticTimeZone: false } };
    const automatic = { at: "2026-03-04T09:00:00Z", clock: { automaticTimeZone: true } };

    expect(lookAfter("2026-03-04T08:00:00Z", arrive, manual, travel).clock).toMatchObject({
      timeZone: "America/Phoenix",
      utcOffsetMinutes: -420,
      automaticTimeZone: false,
    });
    expect(lookAfter("2026-03-04T10:00:00Z", arrive, manual, travel, automatic).clock).toMatchObject({
      timeZone: "Europe/Lisbon",
      utcOffsetMinutes: 0,
    });
  });

  it("keeps an offset that was patched by hand", () => {
    const set = { at: "2026-03-02T09:00:00Z", clock: { utcOffsetMinutes: 540 } };

    expect(lookAfter("2026-03-02T10:00:00Z", arrive, set).clock).toMatchObject({
      timeZone: "America/Phoenix",
      utcOffsetMinutes: 540,
    });
  });
});

describe("the use of a laptop", () => {
  it("shows input from the step until then, and idle time after", () => {
    const used = { at: "2026-03-02T08:00:00Z", activeUntil: "2026-03-02T12:00:00Z" };

    expect(lookAfter("2026-03-02T11:59:00Z", used).activity?.idleSeconds).toBe(0);
    expect(lookAfter("2026-03-02T12:00:00Z", used).activity?.idleSeconds).toBe(0);
    expect(lookAfter("2026-03-02T13:00:00Z", used).activity?.idleSeconds).toBe(3_600);
  });

  it("shows what a step writes itself, until somebody uses the laptop again", () => {
    const written = { at: "2026-03-02T08:00:00Z", activity: { idleSeconds: 77 } };
    const used = { at: "2026-03-02T10:00:00Z", activeUntil: "2026-03-02T11:00:00Z" };

    expect(lookAfter("2026-03-02T09:00:00Z", written).activity?.idleSeconds).toBe(77);
    expect(lookAfter("2026-03-02T10:30:00Z", written, used).activity?.idleSeconds).toBe(0);
  });

  it("shows a laptop that nobody ever used as idle since it appeared", () => {
    expect(lookAfter("2026-03-02T10:00:00Z", { at: "2026-03-02T08:00:00Z" }).activity?.idleSeconds).toBe(7_200);
  });
});

describe("the silence of a laptop", () => {
  const on = { at: "2026-03-02T08:00:00Z" };

  it.each([
    ["asleep", "slept"],
    ["off", "shut_down"],
    ["uninstalled", "uninstalled"],
  ])("is told as it was after %s", (state, event) => {
    const { lifecycle } = lookAfter(
      "2026-03-03T08:00:00Z",
      on,
      { at: "2026-03-02T18:00:00Z", [state]: true },
      { at: "2026-03-03T07:00:00Z", [state]: false },
    );

    expect(lifecycle?.events).toEqual([{ event, from: "2026-03-02T18:00:00Z", to: "2026-03-03T07:00:00Z" }]);
  });

  it("is not told after the agent was killed", () => {
    const { lifecycle } = lookAfter(
      "2026-03-03T08:00:00Z",
      on,
      { at: "2026-03-02T18:00:00Z", killed: true },
      { at: "2026-03-03T07:00:00Z", killed: false },
    );

    expect(lifecycle?.events).toEqual([]);
  });

  it("is told in parts when its reason changed, without the part in which the agent was killed", () => {
    const { lifecycle } = lookAfter(
      "2026-03-03T08:00:00Z",
      on,
      { at: "2026-03-02T18:00:00Z", asleep: true },
      { at: "2026-03-02T20:00:00Z", killed: true },
      { at: "2026-03-02T22:00:00Z", killed: false, asleep: false, off: true },
      { at: "2026-03-03T07:00:00Z", off: false },
    );

    expect(lifecycle?.events).toEqual([
      { event: "slept", from: "2026-03-02T18:00:00Z", to: "2026-03-02T20:00:00Z" },
      { event: "shut_down", from: "2026-03-02T22:00:00Z", to: "2026-03-03T07:00:00Z" },
    ]);
  });

  it("brings a new boot after a shutdown and none after sleep", () => {
    const bootOf = (state: string) =>
      lookAfter(
        "2026-03-03T08:00:00Z",
        on,
        { at: "2026-03-02T18:00:00Z", [state]: true },
        { at: "2026-03-03T07:00:00Z", [state]: false },
      ).lifecycle?.bootId;

    expect(bootOf("off")).not.toBe(lookAfter("2026-03-02T09:00:00Z", on).lifecycle?.bootId);
    expect(bootOf("asleep")).toBe(lookAfter("2026-03-02T09:00:00Z", on).lifecycle?.bootId);
  });

  it("is forgotten after 14 days", () => {
    const nights = Array.from({ length: 20 }, (_, night) => [
      { at: `2026-03-${String(night + 2).padStart(2, "0")}T18:00:00Z`, asleep: true },
      { at: `2026-03-${String(night + 3).padStart(2, "0")}T07:00:00Z`, asleep: false },
    ]).flat();

    const events = lookAfter("2026-03-22T08:00:00Z", on, ...nights).lifecycle?.events ?? [];

    expect(events).toHaveLength(15);
    expect(events[0]?.to).toBe("2026-03-08T07:00:00Z");
  });
});
