import type { Places } from "../config/default-places.ts";
import type { SettingSources } from "../config/read-settings.ts";
import type { SettingName } from "../config/setting-names.ts";
import type { PlatformDoors } from "../platform/create-platform.ts";

/** 0: success. 1: it ran and the answer is bad. 2: wrong usage or unreadable input. */
export type ExitCode = 0 | 1 | 2;

/** Everything a command touches besides its arguments. */
export interface CliIo {
  /** To stdout: the answer. */
  readonly out: (text: string) => void;
  /** To stderr: diagnostics. */
  readonly err: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly doors: PlatformDoors;
  /** Where `npm start` keeps things, when the agent runs from a checkout. */
  readonly checkout?: Places | null;
  readonly isColored: boolean;
  readonly columns: number;
  /** From the first call on, Ctrl-C and SIGTERM abort this signal instead of ending the process. */
  readonly untilStopped: () => AbortSignal;
}

export interface CliOption {
  readonly type: "string" | "boolean";
  readonly about: string;
  /** Name of the value in the help, such as `FILE`. */
  readonly value?: string;
}

/** Parsed arguments of one command. */
export interface CommandInput {
  /** Text of an option; undefined when it was not given. */
  text(name: string): string | undefined;
  isSet(name: string): boolean;
  readonly positional: string | undefined;
  /** Reads where settings may stand; throws an InputError when a settings file cannot be used. */
  sources(): SettingSources;
}

/** One command, declared once; parsing and help derive from it. */
export interface CliCommand {
  readonly name: string;
  readonly summary: string;
  /** More sentences for its own help. */
  readonly details?: string;
  readonly options: Readonly<Record<string, CliOption>>;
  /** Settings that may be given as flags. */
  readonly settings: readonly SettingName[];
  /** Name of the one argument without a flag; none when left out. */
  readonly positional?: string;
  run(input: CommandInput, io: CliIo): Promise<ExitCode>;
}

/** Wrong usage; the message is a sentence for people. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

/** One line of JSON would be hard to read for people who look at it; programs do not mind. */
export function toJsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
