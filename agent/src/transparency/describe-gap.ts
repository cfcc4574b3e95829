import {
  type Gap,
  SNAPSHOT_SECTION_WORDS,
  type SnapshotGap,
  type SnapshotSection,
  signalDefinition,
} from "@clearseat/shared";
import { toWords } from "./to-words.ts";

const GAP_REASON_WORDS: Readonly<Record<Gap["reason"], string>> = {
  denied: "the system did not allow it",
  timed_out: "it took too long",
  missing: "it is not there or was not looked at",
  unsupported: "this system cannot be asked for it",
  redacted: "the system hides it",
  unparsable: "the answer could not be read",
};

function isSection(name: string): name is SnapshotSection {
  return Object.hasOwn(SNAPSHOT_SECTION_WORDS, name);
}

/** `processes` -> `running programs`; `processes.path`, which is a part, -> `running programs, path of some`. */
export function describeSection(section: string): string {
  const [whole = "", ...part] = section.split(".");
  const words = isSection(whole) ? SNAPSHOT_SECTION_WORDS[whole] : toWords(whole);
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
