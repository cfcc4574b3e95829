import { BITS_OF, type IpAddress } from "../network/parse-address.ts";

/** The first `bits` bits of an address. */
export interface Prefix {
  readonly base: IpAddress;
  readonly bits: number;
}

/** Values by address ranges of which one may lie in another. */
export interface PrefixMap<Value> {
  /** What stands first for a range stays. */
  add(prefix: Prefix, value: Value): void;
  /** What the narrowest range around the address says; undefined when it lies in none. */
  find(address: IpAddress): { readonly value: Value; readonly bits: number } | undefined;
}

type ByLength<Value> = Map<number, Map<bigint, Value>>;

function keyOf({ family, value }: IpAddress, bits: number): bigint {
  return value >> BigInt(BITS_OF[family] - bits);
}

function findIn<Value>(lengths: ByLength<Value>, address: IpAddress) {
  const narrowestFirst = [...lengths].sort(([a], [b]) => b - a);
  for (const [bits, values] of narrowestFirst) {
    const value = values.get(keyOf(address, bits));
    if (value !== undefined) return { value, bits };
  }
  return undefined;
}

/** A map that is asked once for each length of its ranges, of which real lists have some twenty. */
export function createPrefixMap<Value>(): PrefixMap<Value> {
  const families: Readonly<Record<4 | 6, ByLength<Value>>> = { 4: new Map(), 6: new Map() };
  return {
    add({ base, bits }, value) {
      const lengths = families[base.family];
      const values = lengths.get(bits) ?? new Map<bigint, Value>();
      lengths.set(bits, values);
      const key = keyOf(base, bits);
      if (!values.has(key)) values.set(key, value);
    },
    find: (address) => findIn(families[address.family], address),
  };
}
