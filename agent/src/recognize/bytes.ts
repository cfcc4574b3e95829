/** Lower-case hex -> bytes. The snapshot's schema has already checked the letters. */
export function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex, "hex"));
}
