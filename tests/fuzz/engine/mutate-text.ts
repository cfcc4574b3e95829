import type { SeededRandom } from "../../../tools/seeded-random.ts";

type Change = (input: string, random: SeededRandom, others: readonly string[]) => string;

/** What breaks readers: limits of numbers, odd blanks, line ends, quotes, broken Unicode, words of other languages' runtimes. */
const TOKENS = [
  ...["0", "-0", "-1", "1e999", "1e308", "0x10", "2147483648", "4294967296", "9007199254740993", "NaN", "Infinity"],
  ...["99999999999999999999999999", "0000", "9999-12-31", "0000-01-01", "23:59:60", "+99:99", "-99:99", "null", "true"],
  ...[
    "\0",
    "\r",
    "\n",
    "\r\n",
    "\n\n",
    "\t",
    " ",
    "\u2028",
    "\u0085",
    "\ufeff",
    "\u200b",
    "\u202e",
    "\ud800",
    "\udc00",
  ],
  ...['"', "'", "\\", "`", "$", "%", "@", ":", "=", ",", ";", "/", "#", "*", "&", "-", "(", ")", "[", "]", "{", "}"],
  ...["é", "ß", "İ", "ﬀ", "K", "😀", "\u0301", "..", "../", "__proto__", "constructor", "toString", "%00", "\\x00"],
];

function cut(input: string, random: SeededRandom): readonly [start: number, end: number] {
  const start = random.below(input.length + 1);
  return [start, Math.min(input.length, start + 1 + random.below(random.pick([2, 8, 40, 400])))];
}

function insertAt(input: string, at: number, piece: string): string {
  return input.slice(0, at) + piece + input.slice(at);
}

function changeLines(input: string, change: (lines: string[]) => string[]): string {
  return change(input.split("\n")).join("\n");
}

const CHANGES: readonly Change[] = [
  (input, random) => insertAt(input, random.below(input.length + 1), random.pick(TOKENS)),
  (input, random) => {
    const [start, end] = cut(input, random);
    return input.slice(0, start) + random.pick(TOKENS) + input.slice(end);
  },
  (input, random) => {
    const [start, end] = cut(input, random);
    return input.slice(0, start) + input.slice(end);
  },
  (input, random) => {
    const [start, end] = cut(input, random);
    return insertAt(input, random.below(input.length + 1), input.slice(start, end));
  },
  (input, random) => {
    const [start, end] = cut(input, random);
    return insertAt(input, start, input.slice(start, end).repeat(1 + random.below(60)));
  },
  (input, random) => input.slice(0, random.below(input.length + 1)),
  (input, random) => input.slice(random.below(input.length + 1)),
  (input, random, others) => {
    const other = random.pick(others);
    return input.slice(0, random.below(input.length + 1)) + other.slice(random.below(other.length + 1));
  },
  (input, random) => {
    const at = random.below(input.length || 1);
    const code = input.charCodeAt(at) || 0;
    return input.slice(0, at) + String.fromCharCode(code ^ (1 << random.below(7))) + input.slice(at + 1);
  },
  (input, random) => changeLines(input, (lines) => lines.toSpliced(random.below(lines.length), 1)),
  (input, random) => changeLines(input, (lines) => lines.toSpliced(random.below(lines.length), 0, random.pick(lines))),
  (input, random) => changeLines(input, (lines) => lines.toReversed().slice(random.below(2))),
  (input) => input.replaceAll(/\r?\n/gu, "\r\n"),
  (input, random) => input.replaceAll(/\d+/gu, (digits) => (random.below(4) === 0 ? random.pick(TOKENS) : digits)),
];

/** One small change of a text. */
export function changeText(input: string, random: SeededRandom, others: readonly string[]): string {
  return random.pick(CHANGES)(input, random, others);
}
