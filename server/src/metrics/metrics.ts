/** Upper bounds of a histogram's buckets. */
const BATCH_SIZES = [1, 2, 4, 8, 16, 32, 64, 128, 256] as const;
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5] as const;

/** Counts of what the server did since it started. */
export interface Metrics {
  /** `accepted`, `repeated`, or the error code of the refusal. */
  report(result: string): void;
  batch(size: number, durationMs: number): void;
  /** Prometheus text exposition format 0.0.4, without the gauges that are read from the store. */
  render(): string;
}

class Histogram {
  readonly #bounds: readonly number[];
  readonly #counts: number[];
  #sum = 0;
  #count = 0;

  constructor(bounds: readonly number[]) {
    this.#bounds = bounds;
    this.#counts = bounds.map(() => 0);
  }

  observe(value: number): void {
    this.#sum += value;
    this.#count += 1;
    const index = this.#bounds.findIndex((bound) => value <= bound);
    if (index >= 0) this.#counts[index] = (this.#counts[index] ?? 0) + 1;
  }

  render(name: string, help: string): string {
    let running = 0;
    const buckets = this.#bounds.map(
      (bound, index) => `${name}_bucket{le="${bound}"} ${(running += this.#counts[index] ?? 0)}`,
    );
    return [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} histogram`,
      ...buckets,
      `${name}_bucket{le="+Inf"} ${this.#count}`,
      `${name}_sum ${this.#sum}`,
      `${name}_count ${this.#count}`,
    ].join("\n");
  }
}

/** One metric with its values by label; `""` is a value without a label. */
export function renderFamily(
  family: { readonly name: string; readonly help: string; readonly type: "counter" | "gauge"; readonly label?: string },
  values: ReadonlyMap<string, number>,
): string {
  const lines = [...values].map(([value, count]) =>
    family.label === undefined ? `${family.name} ${count}` : `${family.name}{${family.label}="${value}"} ${count}`,
  );
  return [`# HELP ${family.name} ${family.help}`, `# TYPE ${family.name} ${family.type}`, ...lines].join("\n");
}

export function createMetrics(): Metrics {
  const reports = new Map<string, number>([["accepted", 0]]);
  const batchSizes = new Histogram(BATCH_SIZES);
  const batchSeconds = new Histogram(SECONDS);
  return {
    report: (result) => void reports.set(result, (reports.get(result) ?? 0) + 1),
    batch(size, durationMs) {
      batchSizes.observe(size);
      batchSeconds.observe(durationMs / 1_000);
    },
    render: () =>
      [
        renderFamily(
          {
            name: "clearseat_reports_total",
            help: "Reports by what became of them.",
            type: "counter",
            label: "result",
          },
          reports,
        ),
        batchSizes.render("clearseat_batch_size", "Reports committed together."),
        batchSeconds.render("clearseat_batch_seconds", "Time from the start of a batch to its commit."),
      ].join("\n"),
  };
}
