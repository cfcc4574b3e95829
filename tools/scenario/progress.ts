/** Where progress is told: standard error. */
export interface ProgressOutput {
  /** A terminal, where a line can be written over. */
  readonly isTerminal: boolean;
  write(text: string): void;
  /** Real milliseconds from any beginning. */
  now(): number;
}

/** How far one scenario is. */
export interface PlayedSoFar {
  /** The part of its simulated time that is over, from 0 to 1. */
  readonly part: number;
  /** Where it is, in simulated time. */
  readonly at: string;
  readonly looks: number;
}

export interface Progress {
  advance(index: number, soFar: PlayedSoFar): void;
  finish(index: number): void;
  /** Takes the bar away until it is drawn again, so that a result can be printed. */
  clear(): void;
}

/** What is played: its name, and how long it takes measured against the others. */
export interface Playing {
  readonly name: string;
  readonly weight: number;
}

const BAR_WIDTH = 30;
const CLEAR_LINE = "\r\u001b[K";
/** Where lines stay, one a minute is enough. */
const LINE_EVERY_MS = 60_000;
const NOTHING: PlayedSoFar = { part: 0, at: "", looks: 0 };

/** A bar on a terminal; elsewhere a line for each of several scenarios that ends, and one a minute of what takes long. */
export function showProgress(playing: readonly Playing[], { isTerminal, write, now }: ProgressOutput): Progress {
  const soFar = playing.map(() => NOTHING);
  const began = now();
  let finished = 0;
  let shown = "";
  let saidAt = began;

  const describe = (): string => {
    const part = partOf(playing, soFar);
    const looks = soFar.reduce((sum, one) => sum + one.looks, 0);
    const [only] = soFar;
    return [
      `${isTerminal ? `${bar(part)} ` : ""}${Math.floor(part * 100)} %`,
      `${finished} of ${playing.length} played`,
      ...(soFar.length === 1 && only !== undefined ? [only.at.slice(0, 10)] : []),
      `${looks.toLocaleString("en-US")} looks`,
      ...sayLeft(now() - began, part),
    ].join(", ");
  };
  const draw = (): void => {
    const line = describe();
    if (line === shown) return;
    shown = line;
    write(`${CLEAR_LINE}${line}`);
  };
  const sayNowAndThen = (): void => {
    if (now() - saidAt < LINE_EVERY_MS) return;
    saidAt = now();
    write(`${describe()}\n`);
  };
  return {
    advance(index, step) {
      soFar[index] = step;
      if (isTerminal) draw();
      else sayNowAndThen();
    },
    finish(index) {
      soFar[index] = { ...(soFar[index] ?? NOTHING), part: 1 };
      finished += 1;
      if (isTerminal) draw();
      else if (playing.length > 1) write(`${finished} of ${playing.length} played: ${playing[index]?.name ?? ""}\n`);
    },
    clear() {
      if (isTerminal && shown !== "") write(CLEAR_LINE);
      shown = "";
    },
  };
}

function partOf(playing: readonly Playing[], soFar: readonly PlayedSoFar[]): number {
  const whole = playing.reduce((sum, { weight }) => sum + weight, 0);
  return soFar.reduce((sum, { part }, index) => sum + (part * (playing[index]?.weight ?? 0)) / whole, 0);
}

function bar(part: number): string {
  const full = Math.round(part * BAR_WIDTH);
  return `[${"#".repeat(full)}${".".repeat(BAR_WIDTH - full)}]`;
}

/** Nothing in the first seconds, when nobody can know. */
function sayLeft(elapsedMs: number, part: number): string[] {
  if (part === 0 || part >= 1 || elapsedMs < 2_000) return [];
  const seconds = Math.ceil((elapsedMs * (1 - part)) / part / 1_000);
  return [seconds < 60 ? `${seconds} s left` : `${Math.ceil(seconds / 60)} min left`];
}
