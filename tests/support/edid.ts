/** What a monitor says of itself, as in VESA E-EDID 1.4. `null` leaves the field out. */
export interface MonitorIdentity {
  /** Three letters, registered as PNP id. */
  readonly manufacturer: string;
  readonly productCode: number;
  readonly serialNumber: number;
  readonly week: number;
  readonly year: number;
  /** Zero by zero means "not stated", as capture chips do. */
  readonly widthCm: number;
  readonly heightCm: number;
  readonly name: string | null;
  readonly serialText: string | null;
}

/** What a test says of a monitor; everything else is a plain 1080p one. */
export interface EdidFacts extends Partial<Omit<MonitorIdentity, "manufacturer" | "productCode">> {
  /** Three letters. */
  readonly maker: string;
  /** Four hex digits. */
  readonly product: string;
}

const BLOCK_BYTES = 128;
const HEADER = "00ffffffffffff00";
/** Digital input, 8 bits, HDMI-a; then size, gamma 2.2 and feature bits follow in the block. */
const VIDEO_INPUT = 0xa2;
const SRGB_CHROMATICITY = "ee91a3544c99260f5054";
/** 1920x1080 at 60 Hz (CEA-861 format 16) without its image size, which is filled in. */
const FULL_HD_TIMING = "023a801871382d40582c4500";

/** Composes the 256 bytes a display sends: the base block and a CTA-861 extension with one HDMI data block. */
export function composeEdid(monitor: MonitorIdentity): Buffer {
  return Buffer.concat([withChecksum(composeBaseBlock(monitor)), withChecksum(composeExtension())]);
}

/** The same as a snapshot carries it: lower-case hex. */
export function buildEdid({ maker, product, ...facts }: EdidFacts): string {
  const plain = { serialNumber: 0, week: 1, year: 2024, widthCm: 53, heightCm: 30, name: null, serialText: null };
  const productCode = Number.parseInt(product, 16);
  return composeEdid({ ...plain, ...facts, manufacturer: maker, productCode }).toString("hex");
}

function composeBaseBlock(monitor: MonitorIdentity): Buffer {
  const block = Buffer.alloc(BLOCK_BYTES);
  block.write(HEADER, 0, "hex");
  block.writeUInt16BE(packLetters(monitor.manufacturer), 8);
  block.writeUInt16LE(monitor.productCode, 10);
  block.writeUInt32LE(monitor.serialNumber, 12);
  block.set([monitor.week, monitor.year - 1990, 1, 4], 16);
  block.set([VIDEO_INPUT, monitor.widthCm, monitor.heightCm, 120, 0x2a], 20);
  block.write(SRGB_CHROMATICITY, 25, "hex");
  // No established timings beyond 640x480; unused standard timings are 0101 each.
  block.set([0x20, 0, 0], 35);
  block.fill(1, 38, 54);

  block.set(composeTiming(monitor), 54);
  block.set(composeText(0xfc, monitor.name), 72);
  block.set(composeText(0xff, monitor.serialText), 90);
  // Range limits: 50-75 Hz, 30-83 kHz, 170 MHz.
  block.set([0, 0, 0, 0xfd, 0, 50, 75, 30, 83, 17, 0, 0x0a, 0x20, 0x20, 0x20, 0x20, 0x20, 0x20], 108);
  block[126] = 1;
  return block;
}

function composeExtension(): Buffer {
  const block = Buffer.alloc(BLOCK_BYTES);
  // CTA-861 revision 3, data blocks up to byte 12: video format 16, and HDMI's vendor block 00-0C-03.
  block.set([2, 3, 12, 0, 0x41, 0x90, 0x65, 0x03, 0x0c, 0x00, 0x10, 0x00], 0);
  return block;
}

/** Five bits a letter, A is 1 (E-EDID 3.4.1). */
function packLetters(letters: string): number {
  return Buffer.from(letters, "latin1").reduce((packed, code) => packed * 32 + code - 64, 0);
}

function composeTiming(monitor: MonitorIdentity): Buffer {
  const widthMm = monitor.widthCm * 10;
  const heightMm = monitor.heightCm * 10;
  const size = [widthMm & 0xff, heightMm & 0xff, ((widthMm >> 8) << 4) | (heightMm >> 8), 0, 0, 0x1e];
  return Buffer.concat([Buffer.from(FULL_HD_TIMING, "hex"), Buffer.from(size)]);
}

/** A display descriptor holds 13 characters; a shorter text ends with a line feed and blanks. None: a dummy (0x10). */
function composeText(tag: number, text: string | null): Buffer {
  const descriptor = Buffer.alloc(18);
  descriptor[3] = text === null ? 0x10 : tag;
  if (text !== null) descriptor.write(text.length < 13 ? `${text}\n`.padEnd(13) : text.slice(0, 13), 5, "latin1");
  return descriptor;
}

function withChecksum(block: Buffer): Buffer {
  const sum = block.subarray(0, BLOCK_BYTES - 1).reduce((total, byte) => total + byte, 0);
  block[BLOCK_BYTES - 1] = (256 - (sum % 256)) % 256;
  return block;
}
