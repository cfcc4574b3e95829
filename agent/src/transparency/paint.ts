/** Colors for a terminal, or none at all. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  good(text: string): string;
  bad(text: string): string;
  warn(text: string): string;
}

function code(open: number, close: number): (text: string) => string {
  return (text) => `\u001b[${open}m${text}\u001b[${close}m`;
}

const COLORS: Paint = {
  bold: code(1, 22),
  dim: code(2, 22),
  good: code(32, 39),
  bad: code(31, 39),
  warn: code(33, 39),
};
const plain = (text: string): string => text;
const PLAIN: Paint = { bold: plain, dim: plain, good: plain, bad: plain, warn: plain };

/** @param isColored false for anything but a terminal, and where NO_COLOR is set */
export function createPaint(isColored: boolean): Paint {
  return isColored ? COLORS : PLAIN;
}

/** Breaks text at blanks; following lines are indented. */
export function wrap(text: string, columns: number, indent: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/u)) {
    if (line !== "" && indent.length + line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${indent}`);
}

/** Control and formatting characters (Unicode general categories Cc and Cf), which move the cursor or hide text. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}]/gu;

/** Text that came from outside, safe for a terminal. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, "\ufffd");
}
