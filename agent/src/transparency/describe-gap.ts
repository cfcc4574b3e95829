import { type Gap, type SnapshotGap, type SnapshotSection, signalDefinition } from "@clearseat/shared";
import { toWords } from "./to-words.ts";

export const GAP_REASON_WORDS: Readonly<Record<Gap["reason"], string>> = {
  denied: "the system did not allow it",
  timed_out: "it took too long",
  missing: "it is not there or was not looked at",
  unsupported: "this system cannot be asked for it",
  redacted: "the system hides it",
  unparsable: "the answer could not be read",
};

/** The parts of a machine in everybody's words. */
const SECTION_WORDS: Readonly<Record<SnapshotSection, string>> = {
  os: "operating system",
  hardware: "make and serial number",
  processes: "running programs",
  services: "services",
  applications: "installed programs",
  sockets: "open network ports",
  sessions: "log-in sessions",
  toolLogs: "logs of remote-access programs",
  usb: "USB devices",
  displays: "displays",
  power: "charger and lid",
  network: "network",
  clock: "clock",
  activity: "half-hours with input",
  inhibitors: "keep-awake requests",
  bluetooth: "Bluetooth devices",
  inputDevices: "input devices",
  dns: "recently resolved names",
  lifecycle: "start and sleep times",
};

function isSection(name: string): name is SnapshotSection {
  return name in SECTION_WORDS;
}

/** `processes` -> `running programs`; `processes.path`, which is a part, -> `running programs, path of some`. */
export function describeSection(section: string): string {
  const [whole = "", ...part] = section.split(".");
  const words = isSection(whole) ? SECTION_WORDS[whole] : toWords(whole);
  return part.length === 0 ? words : `${words}, ${toWords(part.join(" "))} of some`;
}

export function describeGap({ section, reason }: Pick<SnapshotGap, "section" | "reason">): string {
  return `${describeSection(section)}: ${GAP_REASON_WORDS[reason]}`;
}

/** One part of the machine that could not be looked at, with everything that was to be read from it. */
export interface GapGroup {
  readonly section: string;
  readonly reason: Gap["reason"];
  /** `displays` */
  readonly part: string;
  /** `displays: this system cannot be asked for it` */
  readonly words: string;
  /** Titles of the signals that it keeps from being seen, or from being seen wholly. */
  readonly neededFor: readonly string[];
}

function makeGroup({ section, reason }: Gap, words: string): GapGroup & { neededFor: string[] } {
  return { section, reason, part: describeSection(section), words, neededFor: [] };
}

/** Several signals are read from one part of the machine; people want to know of that part once. */
export function groupGaps(gaps: readonly Gap[]): GapGroup[] {
  const groups = new Map<string, GapGroup & { neededFor: string[] }>();
  for (const gap of gaps) {
    const words = describeGap(gap);
    const group = groups.get(words) ?? makeGroup(gap, words);
    const { title } = signalDefinition(gap.kind);
    if (!group.neededFor.includes(title)) group.neededFor.push(title);
    groups.set(words, group);
  }
  return [...groups.values()].sort((left, right) => left.words.localeCompare(right.words, "en"));
}
