import { formatPath, Snapshot, type SnapshotSection } from "@clearseat/shared";
import { isPlainObject, type Plain, readDirective } from "./patch.ts";

/** What is wrong with a patch, and where below the section. */
export interface PatchFault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

type Path = readonly PropertyKey[];

/** Says what would make a section unreadable if this patch were laid over it; null when nothing would. */
export function findPatchFault(section: SnapshotSection | "gaps", patch: unknown): PatchFault | null {
  const mixed = findMixedDirective(patch, []);
  if (mixed !== null) return mixed;
  const replaced = new Set<string>();
  const plain = resolveDirectives(patch as Plain, [], replaced);
  const result = Snapshot.shape[section].safeParse(plain);
  const issue = result.error?.issues[0];
  if (issue === undefined) return null;
  return { path: restoreDirectives(issue.path, replaced), message: issue.message };
}

/** `replace` or `remove` that is not a list, or stands beside other keys, is a slip and not a field to keep. */
function findMixedDirective(patch: unknown, path: Path): PatchFault | null {
  if (Array.isArray(patch)) return null;
  if (!isPlainObject(patch)) return null;
  const named = ["replace", "remove"].filter((key) => Object.hasOwn(patch, key));
  if (named.length > 0) {
    if (readDirective(patch) !== null) return null;
    return { path, message: "must be either {replace: [...]} or {remove: [...]} alone" };
  }
  for (const [key, part] of Object.entries(patch)) {
    const fault = findMixedDirective(part, [...path, key]);
    if (fault !== null) return fault;
  }
  return null;
}

/** Directives become the lists they carry, so that the snapshot's own schema can judge them. */
function resolveDirectives(patch: Plain, path: Path, replaced: Set<string>): Plain {
  const directive = readDirective(patch);
  if (directive?.kind === "remove") return [];
  if (directive?.kind === "replace") {
    replaced.add(formatPath(path));
    return directive.items;
  }
  if (!isPlainObject(patch)) return patch;
  return Object.fromEntries(
    Object.entries(patch).map(([key, part]) => [key, resolveDirectives(part, [...path, key], replaced)]),
  );
}

function restoreDirectives(path: Path, replaced: ReadonlySet<string>): Path {
  return path.flatMap((part, index) => (replaced.has(formatPath(path.slice(0, index))) ? ["replace", part] : [part]));
}
