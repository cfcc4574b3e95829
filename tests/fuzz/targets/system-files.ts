import { Snapshot } from "@clearseat/shared";
import { HISTORY } from "../../../agent/src/collectors/applications/fixtures/composed.ts";
import { STATUS } from "../../../agent/src/collectors/applications/fixtures/recorded.ts";
import { parseAptHistory } from "../../../agent/src/collectors/applications/parse-apt-history.ts";
import { parseDpkgStatus } from "../../../agent/src/collectors/applications/parse-dpkg-status.ts";
import { parseInputDevices } from "../../../agent/src/collectors/input-devices/parse-input-devices.ts";
import { parseArchitecture, parseOsRelease } from "../../../agent/src/collectors/os/parse-os-release.ts";
import { parseAssignments } from "../../../agent/src/collectors/parse-assignments.ts";
import { parseInhibitor } from "../../../agent/src/collectors/parse-inhibitor.ts";
import { offsetAt, parseOffset, parseZoneFile, parseZoneLink } from "../../../agent/src/collectors/parse-time-zone.ts";
import { parseLid, summarizePower } from "../../../agent/src/collectors/power/parse-power-supply.ts";
import { SSH_UNIT } from "../../../agent/src/collectors/services/fixtures/recorded.ts";
import { parseUnit, serviceName, templateOf } from "../../../agent/src/collectors/services/parse-unit.ts";
import { parseSystemAccounts, parseUserIds } from "../../../agent/src/platform/accounts.ts";
import type { FuzzTarget } from "../engine/fuzz-target.ts";
import { holds } from "../engine/fuzz-target.ts";
import { atMost, fits, linesOf } from "./promises.ts";

const COLLECTORS = "agent/src/collectors";
const NOON_MS = 1_772_452_800_000;

/** After os-release(5) and Debian's file. */
const OS_RELEASE =
  'PRETTY_NAME="Debian GNU/Linux 12"\nNAME="Debian GNU/Linux"\nVERSION_ID="12"\n# a comment\nID=debian\n';
/** As elogind 246 wrote it. */
const INHIBITOR =
  '# This is private data. Do not parse.\nWHAT=sleep:idle\nMODE=block\nUID=0\nPID=8593\nWHO=Caf\\303\\251 \\"Wach\\" 2\nWHY=it\\\'s a film\nFIFO=/run/systemd/inhibit/1.ref\n';
/** After listings of laptops. */
const INPUT_DEVICES =
  'I: Bus=0011 Vendor=0001 Product=0001 Version=ab41\nN: Name="AT Translated Set 2 keyboard"\nP: Phys=isa0060/serio0/input0\n\nI: Bus=0003 Vendor=046d Product=c52b Version=0111\nN: Name="Receiver"\n\n';
const PASSWD =
  "root:x:0:0:root:/root:/bin/bash\nana:x:1000:1000:Ana:/home/ana:/bin/bash\nnobody:x:65534:65534::/:/bin/false\n";

/** Files of a Linux system that are text. */
export const SYSTEM_FILE_TARGETS: readonly FuzzTarget[] = [
  {
    name: "apt's history",
    reads: [`${COLLECTORS}/applications/parse-apt-history.ts`],
    form: "text",
    origin: "composed",
    seeds: [HISTORY],
    promise: "names of packages alone, at most one an item of a list",
    growth: {
      "a list without end": (length) => `Requested-By: ana (1000)\nInstall: ${"a:amd64 (1), ".repeat(length / 13)}`,
      "paragraphs without end": (length) => HISTORY.repeat(Math.ceil(length / HISTORY.length)),
    },
    run(text) {
      const names = [...parseAptHistory(text)];
      atMost(names.length, text.split("), ").length + linesOf(text), "packages");
      holds(
        names.every((name) => /^[a-z0-9][a-z0-9.+-]*$/u.test(name)),
        "a name that is none",
      );
      return names;
    },
  },
  {
    name: "installed packages",
    reads: [`${COLLECTORS}/applications/parse-dpkg-status.ts`],
    form: "text",
    origin: "recorded",
    seeds: [STATUS],
    promise: "at most a package a paragraph; a text that names none is no empty list",
    run(text) {
      const packages = parseDpkgStatus(text);
      const isNamed = text.split("\n").some((line) => /^Package: ./su.test(line));
      holds(packages !== null || !isNamed, "a package that is there is not told");
      holds(packages === null || text.includes("Package: "), "an empty list out of garbage");
      atMost(packages?.length ?? 0, text.split("Package: ").length, "packages");
      return packages;
    },
  },
  {
    name: "time zone",
    reads: [`${COLLECTORS}/parse-time-zone.ts`],
    form: "text",
    origin: "composed",
    seeds: [
      "/usr/share/zoneinfo/America/Chicago",
      "../usr/share/zoneinfo/posix/Etc/UTC",
      "Europe/Lisbon\n",
      "GMT-06:00",
      "GMT",
    ],
    promise: "an offset that is told fits the snapshot",
    run(text) {
      const zones = [parseZoneLink(text), parseZoneFile(text)];
      const offsets = zones.map((zone) => (zone === null ? null : offsetAt(zone, NOON_MS)));
      for (const [index, utcOffsetMinutes] of offsets.entries())
        fits(Snapshot.shape.clock, { timeZone: zones[index], utcOffsetMinutes }, "the clock");
      return [zones, offsets, parseOffset(text)];
    },
  },
  {
    name: "operating system",
    reads: [`${COLLECTORS}/os/parse-os-release.ts`, `${COLLECTORS}/parse-assignments.ts`],
    form: "text",
    origin: "composed",
    seeds: [OS_RELEASE, "x86_64\n"],
    promise: "it has a name or is not told; at most one assignment a line",
    run(text) {
      const assignments = parseAssignments(text);
      atMost(assignments.size, linesOf(text), "assignments");
      const release = parseOsRelease(text);
      holds(release === null || release.name !== "", "a system without a name");
      fits(Snapshot.shape.os, release, "the system");
      return [assignments, release, parseArchitecture(text)];
    },
  },
  {
    name: "keep-awake request",
    reads: [`${COLLECTORS}/parse-inhibitor.ts`],
    form: "text",
    origin: "recorded",
    seeds: [INHIBITOR],
    promise: "a name that is told is one; users and processes are numbers",
    run(text) {
      const inhibitor = parseInhibitor(text);
      holds(inhibitor === null || inhibitor.who?.trim() !== "", "a program without a name");
      holds(inhibitor?.userId === null || /^\d+$/u.test(inhibitor?.userId ?? "0"), "a user that is no number");
      return inhibitor;
    },
  },
  {
    name: "input devices",
    reads: [`${COLLECTORS}/input-devices/parse-input-devices.ts`],
    form: "text",
    origin: "composed",
    seeds: [INPUT_DEVICES],
    promise: "identity lines alone, in hex; one block that makes no sense spoils the answer",
    run(text) {
      const devices = parseInputDevices(text);
      for (const device of devices ?? [])
        holds(
          Object.values(device).every((part) => /^[0-9a-f]{4}$/u.test(part)),
          "an identity that is not hex",
        );
      atMost(devices?.length ?? 0, linesOf(text), "devices");
      holds(devices === null || devices.length > 0 || text.trim() === "", "an empty list out of garbage");
      return devices;
    },
  },
  {
    name: "charger and lid",
    reads: [`${COLLECTORS}/power/parse-power-supply.ts`],
    form: "json",
    origin: "composed",
    seeds: [
      '[{"type":"Battery","scope":null,"online":null,"status":"Charging","capacity":"80","present":"1"},{"type":"Mains","scope":null,"online":"1","status":null,"capacity":null,"present":null}]',
      '["state:      closed\\n"]',
    ],
    promise: "a charge between 0 and 100, or none",
    run(json) {
      const values = toTexts(json);
      const supplies = values.map((texts) => ({
        type: texts["type"] ?? "",
        scope: texts["scope"] ?? null,
        online: texts["online"] ?? null,
        status: texts["status"] ?? null,
        capacity: texts["capacity"] ?? null,
        present: texts["present"] ?? null,
      }));
      const power = summarizePower(supplies);
      fits(Snapshot.shape.power, power, "the power");
      return [power, parseLid(json), values.map((texts) => parseLid(texts["0"] ?? ""))];
    },
  },
  {
    name: "service unit",
    reads: [`${COLLECTORS}/services/parse-unit.ts`],
    form: "text",
    origin: "recorded",
    seeds: [
      SSH_UNIT,
      '[Service]\nExecStart=-"/opt/with blank/tool" --flag \\\n  --more\nExecStart=\n',
      "getty@tty1.service",
    ],
    promise: "a program is a piece of the text, never an empty one",
    run(text) {
      const unit = parseUnit(text);
      holds(unit.program !== "", "a program without a path");
      return [unit, templateOf(text), serviceName(text)];
    },
  },
  {
    name: "accounts",
    reads: ["agent/src/platform/accounts.ts"],
    form: "text",
    origin: "composed",
    seeds: [PASSWD],
    promise: "names of people are not among the system's accounts",
    run(text) {
      const accounts = parseSystemAccounts(text);
      for (const id of accounts.keys()) holds(id < 1_000 || id === 65_534, "an account of a person");
      atMost(accounts.size, linesOf(text), "accounts");
      return [accounts, parseUserIds(text)];
    },
  },
];

/** Objects of texts, whatever the JSON holds. */
function toTexts(json: string): Record<string, string>[] {
  let value: unknown = null;
  try {
    value = JSON.parse(json);
  } catch {
    return [];
  }
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.map((item) =>
    Object.fromEntries(
      Object.entries(typeof item === "object" ? (item ?? {}) : [item]).filter(
        (entry): entry is [string, string] => typeof entry[1] === "string",
      ),
    ),
  );
}
