import type { IpAddress } from "../network/parse-address.ts";

/** Numbers of 32 bits, or the upper 64 bits of IPv6 addresses: no network announces less than a /64. */
type Bounds = Uint32Array | BigUint64Array;

/** Ranges by their start, which do not overlap; three columns take a tenth of what objects would. */
export interface AsnRanges {
  readonly starts: Bounds;
  /** Inclusive. */
  readonly ends: Bounds;
  readonly asns: Uint32Array;
}

/** Index of the last start that is not behind the key; -1 when all are. */
function lastNotBehind(starts: Bounds, key: number | bigint): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The key of an address in {@link AsnRanges} of its family. */
export function toKey({ family, value }: IpAddress): number | bigint {
  return family === 4 ? Number(value) : value >> 64n;
}

/** Number of the network that announces the address; null when none is known. */
export function findAsn({ starts, ends, asns }: AsnRanges, address: IpAddress): number | null {
  const key = toKey(address);
  const index = lastNotBehind(starts, key);
  if (index < 0 || (ends[index] ?? 0) < key) return null;
  return asns[index] ?? null;
}
