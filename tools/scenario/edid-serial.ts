const SERIAL_NUMBER_AT = 12;
const DESCRIPTORS_AT = [54, 72, 90, 108] as const;
const SERIAL_TEXT_TAG = 0xff;
const CHECKSUM_AT = 127;

/**
 * The same EDID as another copy of the same panel would send it: its own serial number and, where the panel
 * states one, its own serial text (E-EDID 1.4, sections 3.4.3 and 3.10.3.1). Hex in, hex out; shorter than a block stays as it is.
 */
export function withPanelSerial(edidHex: string, serialNumber: number, serialText: string): string {
  const edid = Buffer.from(edidHex, "hex");
  if (edid.length <= CHECKSUM_AT) return edidHex;
  edid.writeUInt32LE(serialNumber, SERIAL_NUMBER_AT);
  for (const at of DESCRIPTORS_AT) {
    if (isSerialText(edid, at)) edid.write(`${serialText}\n`.padEnd(13).slice(0, 13), at + 5, "latin1");
  }
  const sum = edid.subarray(0, CHECKSUM_AT).reduce((total, byte) => total + byte, 0);
  edid[CHECKSUM_AT] = (256 - (sum % 256)) % 256;
  return edid.toString("hex");
}

/** A descriptor whose pixel clock is zero is text or limits; its fourth byte says which. */
function isSerialText(edid: Buffer, at: number): boolean {
  return edid[at] === 0 && edid[at + 1] === 0 && edid[at + 3] === SERIAL_TEXT_TAG;
}
