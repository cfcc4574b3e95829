import { describe, expect, it } from "vitest";
import { failed, found } from "../platform/answer.ts";
import { createFactCache } from "../platform/fact-cache.ts";
import type { FakeEntry } from "../platform/fake-files.ts";
import { linuxClockCollector, portableClockCollector } from "./clock/collector.ts";
import type { Collector } from "./collector.ts";
import { inhibitorsCollector } from "./inhibitors/collector.ts";
import { inputDevicesCollector } from "./input-devices/collector.ts";
import { lifecycleCollector } from "./lifecycle/collector.ts";
import { linuxOsCollector, portableOsCollector } from "./os/collector.ts";
import { parseArchitecture, parseOsRelease } from "./os/parse-os-release.ts";
import { parseAssignments } from "./parse-assignments.ts";
import { offsetAt, parseOffset, parseZoneFile, parseZoneLink } from "./parse-time-zone.ts";
import { linuxPowerCollector, portablePowerCollector } from "./power/collector.ts";
import { parseLid } from "./power/parse-power-supply.ts";
import { lookAt } from "./run-for-test.ts";

/** Recorded on Debian 12. */
const OS_RELEASE = `PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"
NAME="Debian GNU/Linux"
VERSION_ID="12"
VERSION="12 (bookworm)"
# a comment
ID=debian
`;

/** The four bad cases, one table for the small collectors: where each looks, and what garbage means there. */
const BAD_CASES: readonly (readonly [Collector, string, FakeEntry])[] = [
  [linuxOsCollector, "/etc/os-release", "\u0000no system here"],
  [linuxClockCollector, "/etc/timezone", "\u0000?"],
  [lifecycleCollector, "/proc/sys/kernel/random/boot_id", "not a boot id"],
  [inputDevicesCollector, "/proc/bus/input/devices", 'N: Name="nameless"\n\n'],
  [linuxPowerCollector, "/sys/class/power_supply", { folder: true }],
  [inhibitorsCollector, "/run/systemd/inhibit", { folder: true }],
];

describe.each(BAD_CASES)("$id in bad cases", (collector, path, garbage) => {
  it("is a gap when its source is missing, denied or too slow", async () => {
    const { section } = collector;
    let nowMs = 0;
    const slow = { clock: { now: () => 0, monotonicMs: () => (nowMs += 60_000) } };

    expect((await lookAt(collector, {})).gaps).toEqual([{ section, reason: "missing" }]);
    expect((await lookAt(collector, { [path]: { fails: "denied" } })).gaps).toEqual([{ section, reason: "denied" }]);
    expect((await lookAt(collector, { [path]: garbage }, slow)).gaps).toEqual([{ section, reason: "timed_out" }]);
  });
});

/** A folder cannot hold garbage; what is wrong inside one is tested with its collector. */
const GARBAGE_CASES = BAD_CASES.filter(([, , garbage]) => typeof garbage === "string");

describe.each(GARBAGE_CASES)("$id with garbage", (collector, path, garbage) => {
  it("is a gap", async () => {
    expect((await lookAt(collector, { [path]: garbage })).gaps).toEqual([
      { section: collector.section, reason: "unparsable" },
    ]);
  });
});

describe("os", () => {
  it("tells name, version and architecture", async () => {
    const run = await lookAt(linuxOsCollector, { "/etc/os-release": OS_RELEASE, "/proc/sys/kernel/arch": "x86_64\n" });

    expect(run.value).toEqual({ name: "Debian GNU/Linux", version: "12", arch: "x64" });
  });

  it("falls back to the vendor's file and to the agent's own architecture", async () => {
    const run = await lookAt(linuxOsCollector, { "/usr/lib/os-release": "ID=arch\n" });

    expect(run.value).toEqual({ name: "arch", version: null, arch: "x64" });
  });

  it("reads quotes, comments and escapes", () => {
    expect(parseAssignments('A=\'x y\'\n#B=1\nC="say \\"hi\\""\nD=\n')).toEqual(
      new Map([
        ["A", "x y"],
        ["C", 'say "hi"'],
        ["D", ""],
      ]),
    );
    expect(parseOsRelease("VERSION_ID=1\n")).toBeNull();
    expect(parseArchitecture("riscv64\n")).toBe("riscv64");
    expect(parseArchitecture("\n")).toBeNull();
  });

  it("asks the portable library once elsewhere and passes its failure on", async () => {
    let asked = 0;
    const sysinfo = {
      hardware: async () => failed("missing", ""),
      battery: async () => failed("missing", ""),
      os: async () => ((asked += 1), found({ name: "macOS", version: "26.1", arch: "arm64" })),
    };
    const facts = createFactCache();

    await lookAt(portableOsCollector, {}, { sysinfo, facts });
    const run = await lookAt(portableOsCollector, {}, { sysinfo, facts });

    expect(run.value).toEqual({ name: "macOS", version: "26.1", arch: "arm64" });
    expect(asked).toBe(1);
    expect((await lookAt(portableOsCollector, {})).gaps).toEqual([{ section: "os", reason: "missing" }]);
  });
});

describe("clock", () => {
  it.each([
    [{ "/etc/localtime": { link: "/usr/share/zoneinfo/America/Chicago" } }, "America/Chicago", -360],
    [{ "/etc/localtime": { link: "../usr/share/zoneinfo/Asia/Kolkata" } }, "Asia/Kolkata", 330],
    [{ "/etc/localtime": "TZif2", "/etc/timezone": "Europe/Lisbon\n" }, "Europe/Lisbon", 0],
    [{ "/etc/localtime": { link: "/usr/share/zoneinfo/Mars/Olympus" } }, "Mars/Olympus", null],
  ])("reads zone and offset of %j", async (tree, timeZone, utcOffsetMinutes) => {
    const run = await lookAt(linuxClockCollector, tree);

    expect(run.value).toEqual({ timeZone, utcOffsetMinutes, automaticTimeZone: null });
  });

  it("is a gap when the zone is a copy and no file names it", async () => {
    expect((await lookAt(linuxClockCollector, { "/etc/localtime": { link: "/srv/zone" } })).gaps).toEqual([
      { section: "clock", reason: "unparsable" },
    ]);
  });

  it("follows the change to summer time", () => {
    expect(offsetAt("America/Chicago", 1_772_460_000_000)).toBe(-360);
    expect(offsetAt("America/Chicago", 1_783_000_000_000)).toBe(-300);
  });

  it("reads what Intl and the files write", () => {
    expect([parseOffset("GMT"), parseOffset("GMT-00:00"), parseOffset("GMT+05:45"), parseOffset("CST")]).toEqual([
      0,
      0,
      345,
      null,
    ]);
    expect([parseZoneLink("/usr/share/zoneinfo/posix/UTC"), parseZoneLink("/etc/adjtime")]).toEqual(["UTC", null]);
    expect([parseZoneFile("Etc/UTC\n"), parseZoneFile("../../etc/passwd"), parseZoneFile("")]).toEqual([
      "Etc/UTC",
      null,
      null,
    ]);
  });

  it("asks the runtime elsewhere", async () => {
    expect((await lookAt(portableClockCollector, {})).value).toMatchObject({
      timeZone: expect.any(String),
      automaticTimeZone: null,
    });
  });
});

const SUPPLIES = "/sys/class/power_supply";
/** Composed after ThinkPads with two batteries, and machines with USB-C power, from the kernel's documentation of the class. */
const BATTERIES = {
  [`${SUPPLIES}/AC/type`]: "Mains\n",
  [`${SUPPLIES}/AC/online`]: "0\n",
  [`${SUPPLIES}/BAT0/type`]: "Battery\n",
  [`${SUPPLIES}/BAT0/status`]: "Discharging\n",
  [`${SUPPLIES}/BAT0/capacity`]: "40\n",
  [`${SUPPLIES}/BAT0/present`]: "1\n",
  [`${SUPPLIES}/BAT1/type`]: "Battery\n",
  [`${SUPPLIES}/BAT1/status`]: "Unknown\n",
  [`${SUPPLIES}/BAT1/capacity`]: "81\n",
  [`${SUPPLIES}/hid-mouse/type`]: "Battery\n",
  [`${SUPPLIES}/hid-mouse/scope`]: "Device\n",
  [`${SUPPLIES}/hid-mouse/capacity`]: "5\n",
};

describe("power", () => {
  it("tells mains, battery and lid, and leaves the mouse's battery out", async () => {
    const run = await lookAt(linuxPowerCollector, {
      ...BATTERIES,
      "/proc/acpi/button/lid/LID0/state": "state:      closed\n",
    });

    expect(run.value).toEqual({ hasBattery: true, onAc: false, batteryPercent: 61, lidClosed: true });
  });

  it("knows USB power, and trusts the battery's word when no supply is told", async () => {
    const usb = await lookAt(linuxPowerCollector, {
      ...BATTERIES,
      [`${SUPPLIES}/ucsi/type`]: "USB\n",
      [`${SUPPLIES}/ucsi/online`]: "1\n",
    });
    const alone = await lookAt(linuxPowerCollector, {
      [`${SUPPLIES}/BAT0/type`]: "Battery\n",
      [`${SUPPLIES}/BAT0/status`]: "Full\n",
    });

    expect(usb.value).toMatchObject({ onAc: true });
    expect(alone.value).toEqual({ hasBattery: true, onAc: true, batteryPercent: null, lidClosed: null });
  });

  it("tells a machine without supplies from one that does not answer", async () => {
    const none = await lookAt(linuxPowerCollector, { [SUPPLIES]: { folder: true } });
    const silent = await lookAt(linuxPowerCollector, { [`${SUPPLIES}/BAT0/type`]: { fails: "denied" } });

    expect(none.value).toEqual({ hasBattery: false, onAc: null, batteryPercent: null, lidClosed: null });
    expect(silent.gaps).toEqual([{ section: "power", reason: "unparsable" }]);
  });

  it.each([
    ["state:      open\n", false],
    ["state:      closed\n", true],
    ["state: ajar", null],
    ["", null],
  ])("reads lid %j", (text, closed) => {
    expect(parseLid(text)).toBe(closed);
  });

  it("passes the portable answer on, and its failure", async () => {
    const missing = async () => failed("missing", "");
    const sysinfo = {
      hardware: missing,
      os: missing,
      battery: async () => found({ hasBattery: true, onAc: true, percent: 90 }),
    };

    expect((await lookAt(portablePowerCollector, {}, { sysinfo })).value).toEqual({
      hasBattery: true,
      onAc: true,
      batteryPercent: 90,
      lidClosed: null,
    });
    expect((await lookAt(portablePowerCollector, {})).gaps).toEqual([{ section: "power", reason: "missing" }]);
  });
});

/** As elogind 246 wrote them: a request with a name that is not ASCII, and one without a name. */
const NAMED_INHIBITOR = `# This is private data. Do not parse.
WHAT=sleep:idle
MODE=block
UID=0
PID=8593
WHO=Caf\\303\\251 \\"Wach\\" 2
WHY=it\\'s a film
FIFO=/run/systemd/inhibit/1.ref
`;
const NAMELESS_INHIBITOR = NAMED_INHIBITOR.replace(/WHO=.*/u, "WHO=").replace("block", "delay");

describe("inhibitors", () => {
  it("names the program and what it holds up, never its reason", async () => {
    const run = await lookAt(inhibitorsCollector, {
      "/run/systemd/inhibit/1": NAMED_INHIBITOR,
      "/run/systemd/inhibit/1.ref": { fails: "denied" },
      "/run/systemd/inhibit/2": "garbage",
    });

    expect(run.value).toEqual([{ name: 'Caf\u00e9 "Wach" 2', reason: "sleep:idle block" }]);
    expect(run.gaps).toEqual([{ section: "inhibitors.entry", reason: "unparsable" }]);
  });

  it("knows a program that gives no name, or its person's, by its process", async () => {
    const run = await lookAt(inhibitorsCollector, {
      "/run/systemd/inhibit/1": NAMELESS_INHIBITOR,
      "/run/systemd/inhibit/2": NAMELESS_INHIBITOR.replace("PID=8593", "PID=8594"),
      "/run/systemd/inhibit/3": NAMED_INHIBITOR.replace(/WHO=.*/u, "WHO=ana").replace("UID=0", "UID=1000"),
      "/run/systemd/inhibit/4": NAMED_INHIBITOR.replace(/WHO=.*/u, "WHO=ana").replace("UID=0", "UID=1001"),
      "/run/systemd/users/1000": "# This is private data. Do not parse.\nNAME=ana\nSTATE=active\n",
      "/proc/8593/comm": "csd-power\n",
    });

    expect(run.value).toEqual([
      { name: "csd-power", reason: "sleep:idle delay" },
      { name: null, reason: "sleep:idle delay" },
      { name: "csd-power", reason: "sleep:idle block" },
      { name: "ana", reason: "sleep:idle block" },
    ]);
    expect(run.gaps).toEqual([]);
  });

  it("is unsupported where systemd runs without logind", async () => {
    expect((await lookAt(inhibitorsCollector, { "/run/systemd/system/x": "" })).gaps).toEqual([
      { section: "inhibitors", reason: "unsupported" },
    ]);
  });
});

describe("input devices", () => {
  it("tells bus, maker and model, and nothing else", async () => {
    const text = `I: Bus=0011 Vendor=0001 Product=0001 Version=ab41
N: Name="AT Translated Set 2 keyboard"
P: Phys=isa0060/serio0/input0
H: Handlers=sysrq kbd event3 leds

I: Bus=0003 Vendor=046d Product=c52b Version=0111
N: Name="Ana's Mouse"
H: Handlers=mouse0 event5

`;
    const run = await lookAt(inputDevicesCollector, { "/proc/bus/input/devices": text });

    expect(run.value).toEqual([
      { bus: "0011", vendorId: "0001", productId: "0001" },
      { bus: "0003", vendorId: "046d", productId: "c52b" },
    ]);
  });
});

describe("lifecycle", () => {
  it("tells which boot this is", async () => {
    const run = await lookAt(lifecycleCollector, {
      "/proc/sys/kernel/random/boot_id": "0a1b2c3d-0000-4000-8000-0123456789ab\n",
    });

    expect(run.value).toEqual({ bootId: "0a1b2c3d-0000-4000-8000-0123456789ab", events: null });
  });
});
