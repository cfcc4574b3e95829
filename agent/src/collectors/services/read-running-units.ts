import { type Answer, found, valueOrNull } from "../../platform/answer.ts";
import type { FilesDoor } from "../../platform/files.ts";

/** Services with at least one process now. */
export interface RunningUnits {
  readonly units: ReadonlySet<string>;
}

/** Unified hierarchy, then the named hierarchy of older systems. */
const ROOTS = ["/sys/fs/cgroup", "/sys/fs/cgroup/systemd"];
/** system.slice, system-getty.slice below it, and a service's own groups below that. */
const DEEPEST = 4;

/** A group without a process of its own may have them in groups below. */
function hasProcess(files: FilesDoor, folder: string, names: readonly string[]): boolean {
  if ((valueOrNull(files.readText(`${folder}/cgroup.procs`))?.trim() ?? "") !== "") return true;
  return /^populated 1$/mu.test(
    names.includes("cgroup.events") ? (valueOrNull(files.readText(`${folder}/cgroup.events`)) ?? "") : "",
  );
}

function collectUnits(files: FilesDoor, folder: string, depth: number, units: Set<string>): void {
  const names = valueOrNull(files.list(folder)) ?? [];
  for (const name of names) {
    const child = `${folder}/${name}`;
    if (name.endsWith(".service") && !name.startsWith("user@")) {
      if (hasProcess(files, child, valueOrNull(files.list(child)) ?? [])) units.add(name);
    } else if (depth < DEEPEST && (name.endsWith(".slice") || name.startsWith("user@"))) {
      collectUnits(files, child, depth + 1, units);
    }
  }
}

/** Running services of the system and of the people logged in, told by their control groups. */
export function readRunningUnits(files: FilesDoor): Answer<RunningUnits> {
  const root = ROOTS.find((candidate) => files.list(`${candidate}/system.slice`).ok) ?? ROOTS[0];
  const slice = files.list(`${root}/system.slice`);
  if (!slice.ok) return slice;
  const units = new Set<string>();
  collectUnits(files, `${root}/system.slice`, 1, units);
  collectUnits(files, `${root}/user.slice`, 1, units);
  return found({ units });
}
