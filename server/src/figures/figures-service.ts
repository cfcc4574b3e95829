import {
  type Clock,
  DAY_MS,
  MINUTE_MS,
  type Platform,
  SEVERITIES,
  type ServerSettings,
  SIGNALS,
  toInstant,
} from "@clearseat/shared";
import { kindsToLookFor } from "../devices/coverage.ts";
import { healthRanges } from "../devices/device-health.ts";
import { nextTurn } from "../platform/next-turn.ts";
import type { Storage, Store } from "../store.ts";
import type { Figures } from "./figures.ts";
import type { Weeks } from "./figures-store.ts";
import { hideFew } from "./hide-few.ts";
import { quantile } from "./quantile.ts";

export interface FiguresService {
  /** @param maySeePeople false: counts that could be somebody are hidden */
  read(maySeePeople: boolean): Promise<Figures>;
}

export interface FiguresServiceDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly settings: ServerSettings;
}

const FRESH_MS = MINUTE_MS;
const WEEKS = 26;
const WEEK_MS = 7 * DAY_MS;
/** The first Monday since 1970. */
const A_MONDAY_MS = 4 * DAY_MS;

function weeksUntil(nowMs: number): Weeks {
  const thisWeek = Math.floor((nowMs - A_MONDAY_MS) / WEEK_MS);
  return { firstMs: A_MONDAY_MS + (thisWeek - WEEKS + 1) * WEEK_MS, weekMs: WEEK_MS };
}

function nameWeek({ firstMs, weekMs }: Weeks, week: number): string {
  return toInstant(firstMs + week * weekMs).slice(0, 10);
}

async function readTriage(store: Store, weeks: Weeks): Promise<Figures["triage"]> {
  const triaged = await store.figures.triaged(weeks);
  const byWeek = [...Map.groupBy(triaged, ({ week }) => week)].sort(([a], [b]) => a - b);
  return byWeek.map(([week, some]) => {
    const minutes = some.map(({ delayMs }) => delayMs / MINUTE_MS);
    return {
      week: nameWeek(weeks, week),
      count: some.length,
      medianMinutes: quantile(minutes, 0.5),
      p90Minutes: quantile(minutes, 0.9),
    };
  });
}

interface PlatformCount {
  readonly platform: Platform;
  readonly count: number | null;
}

function countOf(rows: readonly PlatformCount[], platform: Platform): number {
  return rows.filter((row) => row.platform === platform).reduce((sum, row) => sum + (row.count ?? 0), 0);
}

/** One row for each kind that a platform looks for, whether anybody is blind or not. */
async function readCoverage(
  store: Store,
  settings: ServerSettings,
  versions: Figures["versions"],
): Promise<Figures["coverage"]> {
  const platforms = [...new Set(versions.map(({ platform }) => platform))];
  const rows: Figures["coverage"] = [];
  for (const { kind, title } of SIGNALS) {
    const looking = platforms.filter((one) => kindsToLookFor(one, settings).some((wanted) => wanted.kind === kind));
    const gaps = await store.figures.gaps(kind);
    const blind = await store.figures.blind(kind);
    await nextTurn();
    for (const platform of looking) {
      const reported = countOf(versions, platform);
      const cannot = gaps.filter((gap) => gap.platform === platform).map(({ reason, count }) => ({ reason, count }));
      rows.push({ platform, kind, title, reported, looks: reported - countOf(blind, platform), cannot });
    }
  }
  return rows;
}

type Opened = Awaited<ReturnType<Store["figures"]["opened"]>>;

function toOpened(opened: Opened, weeks: Weeks): Figures["opened"] {
  const groups = Map.groupBy(opened, ({ week, severity }) => `${week} ${severity}`);
  return [...groups.values()].flatMap(([first, ...more]) => {
    if (first === undefined) return [];
    const count = more.reduce((sum, row) => sum + row.count, first.count);
    return [{ week: nameWeek(weeks, first.week), severity: first.severity, count }];
  });
}

function toOutcomes(opened: Opened): Figures["outcomes"] {
  const groups = Map.groupBy(opened, ({ disposition }) => disposition);
  return [...groups].map(([disposition, rows]) => ({
    disposition,
    count: rows.reduce((sum, row) => sum + row.count, 0),
  }));
}

async function readOpen(store: Store): Promise<Figures["open"]> {
  const open = await store.alerts.countOpenBySeverity();
  return SEVERITIES.flatMap((severity) => {
    const standing = open.get(severity) ?? 0;
    return standing === 0 ? [] : [{ severity, count: standing }];
  });
}

/** Counts everything, in pieces, so that reports have their turn in between. */
async function countAll({ storage, settings }: FiguresServiceDeps, nowMs: number): Promise<Figures> {
  const { store } = storage;
  const weeks = weeksUntil(nowMs);
  const opened = await store.figures.opened(weeks);
  await nextTurn();
  const triage = await readTriage(store, weeks);
  await nextTurn();
  const health = [...(await store.figures.health(healthRanges(settings, nowMs)))];
  await nextTurn();
  const versions = [...(await store.figures.versions())];
  await nextTurn();
  return {
    at: toInstant(nowMs),
    hiddenBelow: null,
    roundedTo: null,
    opened: toOpened(opened, weeks),
    outcomes: toOutcomes(opened),
    open: await readOpen(store),
    triage,
    health,
    versions,
    coverage: await readCoverage(store, settings, versions),
  };
}

export function createFiguresService(deps: FiguresServiceDeps): FiguresService {
  let latest: { readonly atMs: number; readonly figures: Promise<Figures> } | null = null;

  /** One count for everybody who asks within a minute; a failure is not remembered. */
  function countOnce(): Promise<Figures> {
    const nowMs = deps.clock.now();
    if (latest !== null && Math.abs(nowMs - latest.atMs) < FRESH_MS) return latest.figures;
    const counting = { atMs: nowMs, figures: countAll(deps, nowMs) };
    latest = counting;
    counting.figures.catch(() => {
      if (latest === counting) latest = null;
    });
    return counting.figures;
  }

  return {
    async read(maySeePeople) {
      const figures = await countOnce();
      return maySeePeople ? figures : hideFew(figures);
    },
  };
}
