import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { UsageError } from "../scenario/command-output.ts";
import type { DemoSize } from "./company.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export const HELP = `Usage: npm run demo [-- OPTIONS]

Makes up a company, plays its past through real agents into a real collector, and starts that collector on this
machine alone: console, accounts for every role, laptops that live on, and a new alert after some minutes.
Nothing in it is real: no person, no laptop, no address. Ctrl-C stops.

  --data DIR    Folder to keep it in; the next start with it is at once (a folder that is gone at the end)
  --laptops N   How many laptops, 20 to 5000 (500)
  --days N      How long the company has been there, 10 to 180 (90)
  --seed TEXT   Another seed is another company (demo)
  --port N      Port on 127.0.0.1; 0 takes any free one (8800)
  --once        Stop as soon as the collector listens
  --json        Print one object instead of words, once the collector listens
  --help        This text
`;

export interface DemoOptions {
  /** Null: a folder of its own, which is gone at the end. */
  readonly dataDir: string | null;
  /** What was asked for; the rest is as in the folder, or usual. */
  readonly size: Partial<DemoSize>;
  readonly port: number;
  readonly once: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

interface Range {
  readonly low: number;
  readonly high: number;
}

function wholeNumber(option: string, text: string, { low, high }: Range): number {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (Number.isInteger(value) && value >= low && value <= high) return value;
  throw new UsageError(`${option}: "${text}" must be a whole number from ${low} to ${high}.`);
}

/** Command line -> options. Throws a {@link UsageError} naming the option. */
export function parseOptions(args: readonly string[]): DemoOptions {
  const { values } = readArgs(args);
  const { seed, laptops, days } = values;
  if (seed?.trim() === "") throw new UsageError("--seed must be some text.");
  return {
    dataDir: values.data === undefined ? null : resolve(ROOT, values.data),
    size: {
      ...(seed === undefined ? {} : { seed }),
      ...(laptops === undefined ? {} : { laptops: wholeNumber("--laptops", laptops, { low: 20, high: 5_000 }) }),
      ...(days === undefined ? {} : { days: wholeNumber("--days", days, { low: 10, high: 180 }) }),
    },
    port: wholeNumber("--port", values.port, { low: 0, high: 65_535 }),
    once: values.once,
    json: values.json,
    help: values.help,
  };
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        data: { type: "string" },
        laptops: { type: "string" },
        days: { type: "string" },
        seed: { type: "string" },
        port: { type: "string", default: "8800" },
        once: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
