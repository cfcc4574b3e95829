/** Where progress is told: standard error. */
export interface ProgressOutput {
  /** A terminal, where a line can be written over. */
  readonly isTerminal: boolean;
  write(text: string): void;
}

export interface Progress {
  /** The part of the simulated time of one scenario that is over, from 0 to 1. */
  advance(index: number, part: number): void;
  finish(index: number): void;
  /** Takes the bar away until it is drawn again, so that a result can be printed. */
  clear(): void;
}

const BAR_WIDTH = 30;
const CLEAR_LINE = "\r\u001b[K";

/** A bar on a terminal, one line for each of several scenarios elsewhere. `names` are what the scenarios are called. */
export function showProgress(names: readonly string[], { isTerminal, write }: ProgressOutput): Progress {
  const parts = names.map(() => 0);
  let finished = 0;
  let shown = "";
  const draw = (): void => {
    const part = parts.reduce((sum, one) => sum + one, 0) / names.length;
    const full = Math.round(part * BAR_WIDTH);
    const bar = `${"#".repeat(full)}${".".repeat(BAR_WIDTH - full)}`;
    const line = `[${bar}] ${Math.floor(part * 100)} %, ${finished} of ${names.length} played`;
    if (line === shown) return;
    shown = line;
    write(`${CLEAR_LINE}${line}`);
  };
  return {
    advance(index, part) {
      parts[index] = part;
      if (isTerminal) draw();
    },
    finish(index) {
      parts[index] = 1;
      finished += 1;
      if (isTerminal) draw();
      else if (names.length > 1) write(`${finished} of ${names.length} played: ${names[index] ?? ""}\n`);
    },
    clear() {
      if (isTerminal && shown !== "") write(CLEAR_LINE);
      shown = "";
    },
  };
}
