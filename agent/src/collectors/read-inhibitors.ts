import type { SnapshotGap } from "@clearseat/shared";
import { type Answer, failed, found, valueOrNull } from "../platform/answer.ts";
import type { FilesDoor } from "../platform/files.ts";
import { reasonForAbsence } from "./absent-subsystem.ts";
import { parseAssignments } from "./parse-assignments.ts";
import { type InhibitorFile, parseInhibitor } from "./parse-inhibitor.ts";

const INHIBITORS = "/run/systemd/inhibit";
const MOST_INHIBITORS = 1_000;

/** A program that holds something up. */
export interface Inhibitor {
  readonly name: string | null;
  /** What it holds up and how: `sleep:idle block`. */
  readonly reason: string;
  /** The laptop neither sleeps nor goes idle while it lasts. */
  readonly keepsAwake: boolean;
}

export interface InhibitorListing {
  readonly inhibitors: readonly Inhibitor[];
  readonly gaps: readonly SnapshotGap[];
}

/** Desktops ask in the name of the person; then the program is told by its process. */
function nameOf(files: FilesDoor, { who, userId, pid }: InhibitorFile): string | null {
  const person = userId === null ? null : valueOrNull(files.readText(`/run/systemd/users/${userId}`));
  if (who !== null && (person === null || parseAssignments(person).get("NAME") !== who)) return who;
  return pid === null ? null : valueOrNull(files.readText(`/proc/${pid}/comm`))?.trim() || null;
}

function toInhibitor(files: FilesDoor, file: InhibitorFile): Inhibitor {
  const { what, mode } = file;
  return {
    name: nameOf(files, file),
    reason: mode === null ? what : `${what} ${mode}`,
    keepsAwake: mode?.startsWith("block") === true && /(?:^|:)(?:idle|sleep)(?::|$)/u.test(what),
  };
}

/** Programs that hold something up, as logind keeps them. */
export function readInhibitors(files: FilesDoor): Answer<InhibitorListing> {
  const names = files.list(INHIBITORS);
  if (!names.ok) return failed(reasonForAbsence(files, "/run/systemd", names), names.detail);
  // Beside each file lies a pipe `N.ref` that says by its life whether the program still runs.
  const numbered = names.value.filter((name) => /^\d+$/u.test(name));
  if (numbered.length > MOST_INHIBITORS) return failed("unparsable", INHIBITORS);
  const inhibitors: Inhibitor[] = [];
  const gaps: SnapshotGap[] = [];
  for (const name of numbered) {
    const text = files.readText(`${INHIBITORS}/${name}`);
    const file = text.ok ? parseInhibitor(text.value) : null;
    if (file !== null) inhibitors.push(toInhibitor(files, file));
    else if (text.ok || text.reason !== "missing")
      gaps.push({ section: "inhibitors.entry", reason: text.ok ? "unparsable" : text.reason });
  }
  return found({ inhibitors, gaps });
}
