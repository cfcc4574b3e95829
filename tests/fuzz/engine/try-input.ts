import { isDeepStrictEqual } from "node:util";
import { type FuzzTarget, holds } from "./fuzz-target.ts";

const ANSWER_FACTOR = 60;
const ANSWER_ROOM = 20_000;

/** Characters and items of an answer, counted without recursion, so that a deep one cannot break the counting. */
export function sizeOf(answer: unknown): number {
  let size = 0;
  const waiting: unknown[] = [answer];
  const seen = new Set<object>();
  while (waiting.length > 0) {
    const part = waiting.pop();
    size += typeof part === "string" ? part.length : 1;
    if (typeof part !== "object" || part === null || seen.has(part)) continue;
    seen.add(part);
    if (part instanceof Uint8Array) size += part.length;
    else if (part instanceof Map || part instanceof Set) waiting.push(...[...part].flat());
    else for (const inner of Object.values(part)) waiting.push(inner);
  }
  return size;
}

/** Runs a target on one input. Throws what the reader threw, or the promise that was broken. */
export async function tryInput(target: FuzzTarget, input: string): Promise<void> {
  const first = await target.run(input);
  const second = await target.run(input);
  holds(isDeepStrictEqual(first, second), "the same input gives two answers");
  const most = input.length * (target.answerFactor ?? ANSWER_FACTOR) + ANSWER_ROOM;
  const size = sizeOf(first);
  holds(size <= most, `${input.length} characters give an answer of ${size}`);
}

/** What an input breaks, as one line; null when every promise holds. */
export async function findFault(target: FuzzTarget, input: string): Promise<string | null> {
  try {
    await tryInput(target, input);
    return null;
  } catch (error) {
    return error instanceof Error ? (`${error.name}: ${error.message}`.split("\n")[0] ?? error.name) : String(error);
  }
}
