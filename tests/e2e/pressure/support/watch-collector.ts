import { setTimeout as wait } from "node:timers/promises";

const POLL_MS = 100;
const MOST_POLLS = 600;

/** The status of `/readyz`; null when nobody answers. */
export async function readiness(url: string): Promise<number | null> {
  try {
    return (await fetch(`${url}/readyz`)).status;
  } catch {
    return null;
  }
}

/** Resolves once `/readyz` answers so; rejects after a minute. */
export async function untilReadiness(url: string, status: number): Promise<void> {
  for (let poll = 0; poll < MOST_POLLS; poll += 1) {
    if ((await readiness(url)) === status) return;
    await wait(POLL_MS);
  }
  throw new Error(`/readyz does not answer ${status}, but ${await readiness(url)}`);
}

/** What a collector counted since it started. */
export interface Counts {
  /** Reports by what became of them: `accepted`, `repeated` or a code. */
  readonly reports: Readonly<Record<string, number>>;
  readonly residentBytes: number;
}

export async function readCounts(url: string): Promise<Counts> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const rows = [...text.matchAll(/^clearseat_reports_total\{result="(\w+)"\} (\d+)$/gmu)];
  const resident = /^process_resident_memory_bytes (\d+)$/mu.exec(text)?.[1];
  if (resident === undefined) throw new Error("/metrics does not tell the resident memory");
  return {
    reports: Object.fromEntries(rows.map(([, result, count]) => [result, Number(count)])),
    residentBytes: Number(resident),
  };
}

/** How many reports came to this result, such as `accepted`, since the collector started. */
export async function countOf(url: string, result: string): Promise<number> {
  return (await readCounts(url)).reports[result] ?? 0;
}

/** Resolves once more reports than so many came to this result since the collector started; rejects after a minute. */
export async function untilMoreThan(before: number, url: string, result: string): Promise<void> {
  for (let poll = 0; poll < MOST_POLLS; poll += 1) {
    if ((await countOf(url, result)) > before) return;
    await wait(POLL_MS);
  }
  throw new Error(`no more than ${before} reports: ${result}`);
}
