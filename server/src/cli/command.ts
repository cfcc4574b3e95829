import type { ParseArgsOptionDescriptor } from "node:util";
import type { Clock } from "@clearseat/shared";
import { isDamaged } from "../storage/storage-error.ts";

/** What a command may touch of the world. */
export interface CliIo {
  /** Answers, on stdout. */
  out(text: string): void;
  /** Diagnostics, on stderr. */
  err(text: string): void;
  /** From the call on the process ends only when the command is done; resolves when somebody asks it to stop. */
  untilStopped(): Promise<void>;
  readonly clock: Clock;
  /** Variables of the process. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

export interface CommandInput {
  readonly positionals: readonly string[];
  readonly values: OptionValues;
}

export interface CommandOption extends ParseArgsOptionDescriptor {
  /** How help shows its value, such as `DIR`; absent for a switch. */
  readonly value?: string;
  readonly about: string;
}

/** One command of the server; its help is derived from here. */
export interface Command {
  /** `directory import`. */
  readonly name: string;
  /** `FILE.csv`, or empty; `[ALERT]` may be left out. */
  readonly arguments: readonly string[];
  readonly summary: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  /** Returns the exit code: 0 done, 1 ran and the answer is bad. Throws on wrong usage and unreadable input. */
  run(input: CommandInput, io: CliIo): Promise<number>;
}

/** The store cannot be used. Exit code 2 when what lies there cannot be read, 1 when it cannot be used now. */
export class DataFault extends Error {
  readonly exitCode: 1 | 2;

  /** @param store what it is called on the command line, such as `--data: the store in DIR` */
  constructor(store: string, storage: unknown) {
    const reason = storage instanceof Error ? storage.message : String(storage);
    super(`${store} cannot be used: ${reason}`, { cause: storage });
    this.name = "DataFault";
    this.exitCode = isDamaged(storage) ? 2 : 1;
  }
}

/** Wrong usage: exit code 2 and one sentence. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

const DATA_OPTION: CommandOption = {
  type: "string",
  value: "DIR",
  about: "Data folder; .clearseat/server unless given.",
};
const DATABASE_OPTION: CommandOption = {
  type: "string",
  value: "FILE",
  about: "File with a PostgreSQL address, instead of DATABASE_URL; without either the store is in the data folder.",
};

const SETTINGS_OPTION: CommandOption = {
  type: "string",
  value: "FILE",
  about: "Settings; settings.yaml of the data folder unless given.",
};
const JSON_OPTION: CommandOption = { type: "boolean", about: "Print JSON." };

export const COMMON_OPTIONS = {
  data: DATA_OPTION,
  "database-url-file": DATABASE_OPTION,
  settings: SETTINGS_OPTION,
  json: JSON_OPTION,
} as const;

/** An option's text; undefined when it was not given. */
export function textOf(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === "string" ? value : undefined;
}

/** A whole number in range. Throws a UsageError naming the option. */
export function numberOf(
  values: OptionValues,
  name: string,
  range: { readonly least: number; readonly most: number; readonly fallback: number },
): number {
  const text = textOf(values, name);
  if (text === undefined) return range.fallback;
  const value = /^\d{1,9}$/u.test(text) ? Number(text) : Number.NaN;
  if (!(value >= range.least && value <= range.most))
    throw new UsageError(`--${name}: must be a whole number from ${range.least} to ${range.most}`);
  return value;
}

/** A day or instant that lies ahead, in milliseconds; null when it was not given. Throws a UsageError naming the option. */
export function futureOf(values: OptionValues, name: string, clock: Clock): number | null {
  const text = textOf(values, name);
  if (text === undefined) return null;
  const isTime = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}Z)?$/u.test(text);
  const ms = isTime ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms))
    throw new UsageError(`--${name}: must be a day or a UTC time, such as 2026-12-31 or 2026-12-31T18:00:00Z`);
  if (ms <= clock.now()) throw new UsageError(`--${name}: must lie in the future`);
  return ms;
}
