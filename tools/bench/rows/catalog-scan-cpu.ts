import { type Platform, Platform as PlatformSchema } from "@clearseat/shared";
import { z } from "zod";
import { runForJson } from "../repository.ts";
import type { BenchContext, BenchRow, Measurement } from "../row.ts";
import { median, pairedRatios, spread } from "../statistics.ts";

const ROUNDS = 15;
/** A catalog as it may be in some years. */
const MANY_ENTRIES = 1_000;

const Costs = z.object({ read: z.number(), check: z.number(), first: z.number(), second: z.number() });
const Scans = z.object({
  bytes: z.number(),
  entries: z.number(),
  signals: z.number(),
  compileMs: z.number(),
  costs: z.array(Costs),
});
type Scans = z.infer<typeof Scans>;

async function scan(platform: Platform, entries: number): Promise<Scans> {
  const args = [platform, String(entries), String(ROUNDS)];
  return Scans.parse(await runForJson("tools/bench/programs/catalog-scan.ts", args));
}

function costsOf({ costs }: Scans, part: keyof z.infer<typeof Costs>): number[] {
  return costs.map((round) => round[part]);
}

function ratiosOf(scans: Scans, part: "first" | "second"): number[] {
  return pairedRatios(costsOf(scans, part), costsOf(scans, "read"));
}

async function measure({ progress }: BenchContext): Promise<Measurement> {
  const byPlatform = new Map<Platform, Scans>();
  for (const platform of PlatformSchema.options) {
    progress(`a busy ${platform} laptop`);
    byPlatform.set(platform, await scan(platform, 0));
  }
  progress(`${MANY_ENTRIES} entries`);
  const grown = await scan("windows", MANY_ENTRIES);
  const ranked = [...byPlatform.values()].sort((a, b) => median(ratiosOf(b, "first")) - median(ratiosOf(a, "first")));
  const [worst = grown] = ranked;
  const ratios = ratiosOf(worst, "first");
  return {
    figure: median(ratios),
    value: median(costsOf(worst, "first")),
    floor: median(costsOf(worst, "read")),
    details: {
      entries: worst.entries,
      signals: worst.signals,
      spreadOfRounds: spread(ratios),
      ...Object.fromEntries(
        [...byPlatform].map(([platform, scans]) => [`${platform}Figure`, median(ratiosOf(scans, "first"))]),
      ),
      secondLookFigure: median(ratiosOf(worst, "second")),
      figureWithThousandEntries: median(ratiosOf(grown, "first")),
      checkingCpuMs: median(costsOf(worst, "check")),
      compilingCatalogCpuMs: worst.compileMs,
      snapshotBytes: worst.bytes,
    },
    notes: [
      "1,000 processes, 2,000 sockets, 500 applications, 300 services and 300 resolved names, composed: made-up products under the long paths and command lines of real ones, and five or six tools of the catalog among them. The system that costs most is the figure.",
      `Recognition alone, of a snapshot that was never looked at before; median of ${ROUNDS} paired rounds. Nothing is remembered for the next look, so a second one of the same snapshot (secondLookFigure) gains only what the engine and the processor have at hand. Checking a snapshot file against its schema (checkingCpuMs, reading included) is paid for files alone, and compiling the catalog once at the start.`,
      "With a thousand entries: the catalog and made-up tools beside it.",
    ],
  };
}

export const catalogScanCpu: BenchRow = {
  id: "catalog-scan-cpu",
  title: "Recognizing a busy laptop's snapshot against the whole catalog",
  goal: { words: "at most 1x", atMost: 1 },
  unit: "x",
  valueUnit: "ms CPU",
  floor: "reading the same snapshot's JSON (JSON.parse)",
  measure,
};
