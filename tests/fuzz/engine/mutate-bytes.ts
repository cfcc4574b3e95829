import type { SeededRandom } from "../../../tools/seeded-random.ts";
import { fromBytes, toBytes } from "./fuzz-target.ts";

type Change = (bytes: Uint8Array, random: SeededRandom, others: readonly string[]) => Uint8Array;

const EXTREMES = [0x00, 0x01, 0x7f, 0x80, 0xfe, 0xff];

const EXTREME_RUNS = EXTREMES.flatMap((byte) => [
  [byte, byte],
  [byte, byte, byte, byte],
]);

function put(bytes: Uint8Array, at: number, values: readonly number[]): Uint8Array {
  const changed = Uint8Array.from(bytes);
  changed.set(values.slice(0, Math.max(0, bytes.length - at)), at);
  return changed;
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}

/** Lengths, counts and offsets are numbers of one, two or four bytes; a wrong one leads a reader astray. */
const CHANGES: readonly Change[] = [
  (bytes, random) => put(bytes, random.below(bytes.length || 1), [random.below(256)]),
  (bytes, random) => put(bytes, random.below(bytes.length || 1), [random.pick(EXTREMES)]),
  (bytes, random) => {
    const at = random.below(bytes.length || 1);
    return put(bytes, at, [(bytes[at] ?? 0) ^ (1 << random.below(8))]);
  },
  (bytes, random) => put(bytes, random.below(bytes.length || 1), random.pick(EXTREME_RUNS)),
  (bytes, random) => bytes.slice(0, random.below(bytes.length + 1)),
  (bytes, random) => bytes.slice(random.below(bytes.length + 1)),
  (bytes, random) => {
    const start = random.below(bytes.length + 1);
    const piece = bytes.slice(start, start + 1 + random.below(64));
    const at = random.below(bytes.length + 1);
    return join(bytes.slice(0, at), ...Array.from({ length: 1 + random.below(30) }, () => piece), bytes.slice(at));
  },
  (bytes, random) => {
    const start = random.below(bytes.length + 1);
    return join(bytes.slice(0, start), bytes.slice(start + 1 + random.below(16)));
  },
  (bytes, random, others) => {
    const other = toBytes(random.pick(others));
    return join(bytes.slice(0, random.below(bytes.length + 1)), other.slice(random.below(other.length + 1)));
  },
  (bytes, random) =>
    join(
      bytes,
      Uint8Array.from({ length: random.below(64) }, () => random.below(256)),
    ),
];

/** One small change of bytes that a text carries. */
export function changeBytes(input: string, random: SeededRandom, others: readonly string[]): string {
  return fromBytes(random.pick(CHANGES)(toBytes(input), random, others));
}
