import { CATALOG, type CatalogEntry, type CatalogFamily, type Clock, MINUTE_MS } from "@clearseat/shared";
import { AppError } from "../app-error.ts";
import { canonicalId } from "../detection/known-entries.ts";
import type { EntryHolding } from "../devices/state-store.ts";
import { nextTurn } from "../platform/next-turn.ts";
import type { Storage } from "../store.ts";

/** An entry of the catalog as it is listed. */
export interface EntrySummary {
  readonly id: string;
  readonly name: string;
  readonly family: CatalogFamily;
  readonly maker: string | null;
  readonly about: string;
  readonly aliases: readonly string[];
  /** The company added it; agents name it in every transparency report. */
  readonly isCompanys: boolean;
  /** Laptops on which it is seen now. */
  readonly laptops: number;
}

/** One entry wholly: indicators and where the facts come from. */
export interface EntryDetail extends EntrySummary {
  readonly entry: CatalogEntry;
}

export interface EntryQuery {
  readonly family?: CatalogFamily | undefined;
  /** Stands in the id, the name, the maker or an alias. */
  readonly text?: string | undefined;
  /** Only what is seen on a laptop now. */
  readonly isSeen?: boolean | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** The catalog for people: what agents recognize, and on how many laptops it is. */
export interface CatalogBrowser {
  /** By id. */
  list(query: EntryQuery): Promise<{ readonly entries: readonly EntrySummary[]; readonly nextCursor: string | null }>;
  /** By id or alias. Throws `not_found`. */
  read(id: string): Promise<EntryDetail>;
}

interface BrowserDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly companyEntries: readonly CatalogEntry[];
}

type Counts = ReadonlyMap<string, number>;

/** Counting reads the state of the whole fleet, so what came of it serves for a while. */
const COUNTED_FOR_MS = 5 * MINUTE_MS;
const PAGE = 1_000;

async function countLaptops(storage: Storage): Promise<Counts> {
  const counts = new Map<string, number>();
  let after: EntryHolding | null = null;
  let seen = new Set<string>();
  for (;;) {
    const page: readonly EntryHolding[] = await storage.store.state.withEntry(after, PAGE);
    for (const holding of page) {
      // In the order of laptops, so what was counted of the one before need not be remembered.
      if (holding.deviceId !== after?.deviceId) seen = new Set();
      const id = canonicalId(holding.entryId);
      if (!seen.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
      seen.add(id);
      after = holding;
    }
    if (page.length < PAGE) return counts;
    await nextTurn();
  }
}

function fits({ id, name, maker, aliases }: CatalogEntry, text: string): boolean {
  return [id, name, maker ?? "", ...aliases].some((one) => one.toLowerCase().includes(text.toLowerCase()));
}

export function createCatalogBrowser({ storage, clock, companyEntries }: BrowserDeps): CatalogBrowser {
  const companys = new Set(companyEntries.map(({ id }) => id));
  const all = [...CATALOG, ...companyEntries].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  let counted: { readonly atMs: number; readonly counts: Promise<Counts> } | null = null;

  function countNow(): Promise<Counts> {
    const nowMs = clock.now();
    if (counted !== null && Math.abs(nowMs - counted.atMs) < COUNTED_FOR_MS) return counted.counts;
    const counts = countLaptops(storage);
    counted = { atMs: nowMs, counts };
    counts.catch(() => {
      counted = null;
    });
    return counts;
  }

  function toSummary(entry: CatalogEntry, counts: Counts): EntrySummary {
    const { id, name, family, maker, about, aliases } = entry;
    return { id, name, family, maker, about, aliases, isCompanys: companys.has(id), laptops: counts.get(id) ?? 0 };
  }

  return {
    async list({ family, text, isSeen, cursor = "", limit }) {
      const counts = await countNow();
      const found = all.filter(
        (entry) =>
          entry.id > cursor &&
          (family ?? entry.family) === entry.family &&
          (text === undefined || fits(entry, text)) &&
          (isSeen !== true || (counts.get(entry.id) ?? 0) > 0),
      );
      const shown = found.slice(0, limit);
      return {
        entries: shown.map((entry) => toSummary(entry, counts)),
        nextCursor: found.length > limit ? (shown.at(-1)?.id ?? null) : null,
      };
    },
    async read(id) {
      const entry = all.find((one) => one.id === id || one.aliases.includes(id));
      if (entry === undefined) throw new AppError("not_found", "The catalog has no such entry.");
      return { ...toSummary(entry, await countNow()), entry };
    },
  };
}
