import { randomBytes } from "node:crypto";

/** Evenly spread in [0, 1), for spreading out retries; not for secrets. */
export type Chance = () => number;

export const systemChance: Chance = () => randomBytes(4).readUInt32BE(0) / 2 ** 32;
