import type { FarmFrame } from "./farm-frame.ts";
import type { FarmModel } from "./farm-model.ts";
import { KIND_WORDS, LINK_WORDS, nameSite } from "./farm-words.ts";

/**
 * Sites that a text finds: by name, kind, country, severity, id, or what their laptops share. Null: nothing is searched.
 */
export function findSites({ sites }: FarmModel, frame: FarmFrame, text: string): ReadonlySet<number> | null {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return null;
  const shares = sites.map((): string[] => []);
  const siteOf = new Map(frame.sites.flatMap(({ devices }, site) => devices.map((device) => [device, site] as const)));
  for (const { kind, members } of frame.links)
    for (const member of members) shares[siteOf.get(member) ?? -1]?.push(LINK_WORDS[kind]);
  const matches = sites.flatMap((site, index) => {
    const words = [
      nameSite(site),
      KIND_WORDS[site.kind],
      site.country ?? "",
      site.id,
      frame.sites[index]?.severity ?? "",
    ];
    return [...words, ...(shares[index] ?? [])].some((word) => word.toLowerCase().includes(wanted)) ? [index] : [];
  });
  return new Set(matches);
}

/** Sites in the order in which somebody should look at them: what is suspected, then the fullest. */
export function rankSites(
  frame: FarmFrame,
  rank: (severity: FarmFrame["sites"][number]["severity"]) => number,
): number[] {
  const weight = (site: number) => {
    const now = frame.sites[site];
    return now === undefined ? 0 : rank(now.severity) * 1_000 + now.devices.length;
  };
  return frame.sites.map((_, site) => site).sort((a, b) => weight(b) - weight(a) || a - b);
}
