/** What an EDID is composed of; everything else is a plain 1080p monitor. */
export interface EdidFacts {
  /** Three letters. */
  readonly maker: string;
  /** Four hex digits. */
  readonly product: string;
  readonly serialNumber?: number;
  readonly week?: number;
  readonly year?: number;
  readonly widthCm?: number;
  readonly heightCm?: number;
  readonly name?: string;
  readonly serialText?: string;
}

const HEADER = [0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x00];
/** Detailed timing of 1920x1080 at 60 Hz, from the VESA standard's table. */
const TIMING_1080P = [0x02, 0x3a, 0x80, 0x18, 0x71, 0x38, 0x2d, 0x40, 0x58, 0x2c, 0x45, 0, 0, 0, 0, 0, 0, 0x1e];

/** Composes a 128-byte EDID 1.3 with the right checksum, as lower-case hex. */
export function buildEdid(facts: EdidFacts): string {
  const block = new Uint8Array(128);
  const view = new DataView(block.buffer);
  block.set(HEADER);
  const packed = [...facts.maker].reduce((sum, letter) => sum * 32 + (letter.charCodeAt(0) - 64), 0);
  view.setUint16(8, packed, false);
  view.setUint16(10, Number.parseInt(facts.product, 16), true);
  view.setUint32(12, facts.serialNumber ?? 0, true);
  block.set([facts.week ?? 1, (facts.year ?? 2024) - 1990, 1, 3, 0x80, facts.widthCm ?? 53, facts.heightCm ?? 30, 120], 16);
  block.set(TIMING_1080P, 54);
  block.set(textDescriptor(0xfc, facts.name), 72);
  block.set(textDescriptor(0xff, facts.serialText), 90);
  block.set(textDescriptor(0x10, undefined), 108);
  block[127] = (256 - (block.reduce((sum, value) => sum + value, 0) % 256)) % 256;
  return Buffer.from(block).toString("hex");
}

function textDescriptor(tag: number, text: string | undefined): Uint8Array {
  const bytes = new Uint8Array(18);
  if (text === undefined) return bytes.fill(0x10, 3, 4);
  bytes[3] = tag;
  const letters = Buffer.from(text.slice(0, 13), "latin1");
  bytes.fill(0x20, 5);
  bytes.set(letters, 5);
  if (letters.length < 13) bytes[5 + letters.length] = 0x0a;
  return bytes;
}
