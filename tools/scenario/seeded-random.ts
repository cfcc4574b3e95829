import { createHash } from "node:crypto";

/** A repeatable stream of fractions in [0, 1) from a text: each is the hash of the text and its number. */
export function seededFractions(seed: string): () => number {
  let count = 0;
  return () => {
    count += 1;
    return createHash("sha256").update(`${seed} ${count}`).digest().readUInt32BE(0) / 2 ** 32;
  };
}
