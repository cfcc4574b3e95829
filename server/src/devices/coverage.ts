import {
  type Coverage,
  type Gap,
  type Platform,
  type ServerSettings,
  SIGNALS,
  signalDefinition,
} from "@clearseat/shared";

type Policy = Pick<ServerSettings, "activityRhythm">;

/** The kinds of signals that an agent of a platform is to look for. */
export function kindsToLookFor(platform: Platform, { activityRhythm }: Policy): readonly (typeof SIGNALS)[number][] {
  return SIGNALS.filter(
    ({ kind, platforms }) => platforms.includes(platform) && (activityRhythm || kind !== "activity"),
  );
}

export interface CoverageFacts {
  readonly platform: Platform;
  readonly hasReported: boolean;
  /** Those that stand. */
  readonly gaps: readonly Gap[];
}

/** What an agent can look at and what not. A kind with any gap counts as not looked at: part of it was hidden. */
export function coverageOf({ platform, hasReported, gaps }: CoverageFacts, policy: Policy): Coverage {
  const kinds = new Set<string>(kindsToLookFor(platform, policy).map(({ kind }) => kind));
  const hidden = new Set(gaps.map(({ kind }) => kind).filter((kind) => kinds.has(kind)));
  return {
    looks: hasReported ? kinds.size - hidden.size : null,
    of: kinds.size,
    cannot: gaps
      .map(({ kind, section, reason }) => ({ kind, title: signalDefinition(kind).title, section, reason }))
      .sort((a, b) => (`${a.title} ${a.section}` < `${b.title} ${b.section}` ? -1 : 1)),
  };
}
