import { randomBytes } from "node:crypto";

/** Source of randomness, passed in so that tests can seed it. */
export interface RandomDoor {
  bytes(length: number): Uint8Array;
  /** Evenly spread in [0, 1), for jitter; not for secrets. */
  fraction(): number;
}

export const systemRandom: RandomDoor = {
  bytes: (length) => new Uint8Array(randomBytes(length)),
  fraction: () => randomBytes(4).readUInt32BE(0) / 2 ** 32,
};
