import { type Gap, SIGNALS, type Snapshot, type SnapshotSection, toBoundedText } from "@clearseat/shared";

/** Off unless the company's policy turns it on, so that it was not looked at is no gap; that it could not be is one. */
const SECTIONS_BY_POLICY: ReadonlySet<SnapshotSection> = new Set(["activity"]);

/** Longest name of a part that a gap carries. */
const LONGEST_NAME = 40;

/**
 * For each kind the sections it is read from that this snapshot does not have, or the parts of them that are missing,
 * such as `sockets.pid`. A section that was left out was not looked at: `missing`.
 */
export function findGaps(snapshot: Snapshot): Gap[] {
  const told = new Map((snapshot.gaps ?? []).map((gap) => [toBoundedText(gap.section, LONGEST_NAME), gap.reason]));
  const bySection = Map.groupBy(told.keys(), sectionOf);
  return SIGNALS.filter(({ platforms }) => platforms.includes(snapshot.platform)).flatMap(
    ({ kind, sections, alsoFrom = [] }) => [
      ...sections.flatMap((section): Gap[] => {
        const whole = told.get(section) ?? (isAbsent(snapshot, kind, section) ? "missing" : null);
        if (whole !== null) return [{ kind, reason: whole, section }];
        const parts = bySection.get(section) ?? [];
        return parts.map((part) => ({ kind, reason: told.get(part) ?? "missing", section: part }));
      }),
      ...[...told]
        .filter(([section]) => alsoFrom.some((also) => overlap(also, section)))
        .map(([section, reason]): Gap => ({ kind, reason, section })),
    ],
  );
}

/** One is the other, or a part of it. */
function overlap(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}

/** `network.neighbors` is part of `network`. */
function sectionOf(section: string): string {
  return section.split(".")[0] ?? section;
}

function isAbsent(snapshot: Snapshot, kind: Gap["kind"], section: SnapshotSection): boolean {
  if (SECTIONS_BY_POLICY.has(section)) return false;
  const { network } = snapshot;
  if (section !== "network" || network === undefined) return snapshot[section] === undefined;
  if (kind === "kvm_neighbor") return network.neighbors === undefined && network.mdns === undefined;
  if (kind === "network_place") return network.defaultRoute === undefined;
  return kind === "vpn" && network.interfaces === undefined;
}
