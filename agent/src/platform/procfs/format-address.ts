/** Eight 16-bit groups -> text as in RFC 5952: lower case, the longest run of zero groups shortened. */
export function formatIpv6(groups: readonly number[]): string {
  let bestStart = -1;
  let bestLength = 1;
  let start = -1;
  groups.forEach((group, index) => {
    if (group !== 0) {
      start = -1;
      return;
    }
    if (start < 0) start = index;
    if (index - start + 1 > bestLength) [bestStart, bestLength] = [start, index - start + 1];
  });
  const hex = groups.map((group) => group.toString(16));
  if (bestStart < 0) return hex.join(":");
  return `${hex.slice(0, bestStart).join(":")}::${hex.slice(bestStart + bestLength).join(":")}`;
}

function isMappedV4(groups: readonly number[]): boolean {
  return groups[5] === 0xffff && groups.slice(0, 5).every((group) => group === 0);
}

/** Sixteen bytes in network order -> text; an IPv4 address inside IPv6 is written as IPv4. */
export function formatAddressBytes(bytes: Uint8Array): string {
  if (bytes.length === 4) return bytes.join(".");
  const groups = Array.from({ length: 8 }, (_, index) => ((bytes[index * 2] ?? 0) << 8) | (bytes[index * 2 + 1] ?? 0));
  return isMappedV4(groups) ? bytes.subarray(12).join(".") : formatIpv6(groups);
}

/**
 * Address as `/proc/net` writes it: 32-bit words in the machine's byte order (little-endian wherever Node runs),
 * `0100007F` -> 127.0.0.1. `null`: neither 8 nor 32 hex digits.
 */
export function parseKernelAddress(hex: string): string | null {
  if (!/^(?:[0-9A-Fa-f]{8}|[0-9A-Fa-f]{32})$/u.test(hex)) return null;
  const bytes = Buffer.from(hex, "hex");
  return formatAddressBytes(bytes.swap32());
}
