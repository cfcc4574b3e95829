import type { Answer } from "../../api/types.ts";

export type Line = Answer<"/v1/audit">["entries"][number];

/** Entries that say the same of several laptops. */
export interface LineGroup {
  readonly first: Line;
  readonly laptops: readonly NonNullable<Line["laptop"]>[];
}

function isSameDeed(a: Line, b: Line): boolean {
  const isTogether = a.at.slice(0, 16) === b.at.slice(0, 16) && a.who.id === b.who.id && a.who.name === b.who.name;
  return (
    isTogether && a.action === b.action && a.why === b.why && JSON.stringify(a.detail) === JSON.stringify(b.detail)
  );
}

/** A list that somebody looked at is an entry for each laptop in it; here they stand together, in their order. */
export function groupLines(lines: readonly Line[]): readonly LineGroup[] {
  const groups: LineGroup[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const laptops = line.laptop === null ? [] : [line.laptop];
    if (last !== undefined && line.laptop !== null && last.laptops.length > 0 && isSameDeed(last.first, line))
      groups.splice(-1, 1, { ...last, laptops: [...last.laptops, ...laptops] });
    else groups.push({ first: line, laptops });
  }
  return groups;
}
