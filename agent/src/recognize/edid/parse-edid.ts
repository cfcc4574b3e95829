/**
 * Reads the base block of an EDID (VESA E-EDID 1.4, section 3): who made the display, its numbers and its names.
 * Any bytes give an answer; nothing throws.
 */
export interface Edid {
  /** Three letters, such as `DEL`. */
  readonly maker: string;
  /** Product code as four lower-case hex digits. */
  readonly product: string;
  /** 32-bit serial; 0 when the maker left it out. */
  readonly serialNumber: number;
  /** 0 when not given; 255 means that the year is the model's. */
  readonly week: number;
  readonly year: number;
  /** In centimeters; both 0 when unknown, as with projectors and capture chips. */
  readonly widthCm: number;
  readonly heightCm: number;
  /** Texts of the descriptors; null when absent or empty. */
  readonly name: string | null;
  readonly serialText: string | null;
  readonly checksumOk: boolean;
}

export type EdidFault = "too_short" | "wrong_header" | "wrong_maker";
export type EdidResult = { readonly ok: true; readonly edid: Edid } | { readonly ok: false; readonly error: EdidFault };

const BLOCK_BYTES = 128;
const HEADER = [0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x00];
const DESCRIPTOR_OFFSETS = [54, 72, 90, 108];
const DESCRIPTOR_BYTES = 18;
const SERIAL_TEXT = 0xff;
const NAME_TEXT = 0xfc;

/** Parses the first 128 bytes; extension blocks are ignored. */
export function parseEdid(bytes: Uint8Array): EdidResult {
  if (bytes.length < BLOCK_BYTES) return { ok: false, error: "too_short" };
  const block = bytes.subarray(0, BLOCK_BYTES);
  if (!HEADER.every((value, index) => block[index] === value)) return { ok: false, error: "wrong_header" };
  const view = new DataView(block.buffer, block.byteOffset, BLOCK_BYTES);
  const maker = readMaker(view.getUint16(8, false));
  if (maker === null) return { ok: false, error: "wrong_maker" };
  const edid: Edid = {
    maker,
    product: view.getUint16(10, true).toString(16).padStart(4, "0"),
    serialNumber: view.getUint32(12, true),
    week: view.getUint8(16),
    year: 1990 + view.getUint8(17),
    widthCm: view.getUint8(21),
    heightCm: view.getUint8(22),
    name: readText(block, NAME_TEXT),
    serialText: readText(block, SERIAL_TEXT),
    checksumOk: block.reduce((sum, value) => (sum + value) & 0xff, 0) === 0,
  };
  return { ok: true, edid };
}

/** Three letters in five bits each, A is 1. Null when one is no letter. */
function readMaker(packed: number): string | null {
  const codes = [(packed >> 10) & 0b11111, (packed >> 5) & 0b11111, packed & 0b11111];
  return codes.every((code) => code >= 1 && code <= 26) ? String.fromCharCode(...codes.map((code) => code + 64)) : null;
}

function readText(block: Uint8Array, tag: number): string | null {
  const offset = DESCRIPTOR_OFFSETS.find(
    (at) => block[at] === 0 && block[at + 1] === 0 && block[at + 2] === 0 && block[at + 3] === tag,
  );
  if (offset === undefined) return null;
  const bytes = block.subarray(offset + 5, offset + DESCRIPTOR_BYTES);
  const end = bytes.indexOf(0x0a);
  const printable = [...(end < 0 ? bytes : bytes.subarray(0, end))].filter((value) => value >= 0x20 && value < 0x7f);
  const text = String.fromCharCode(...printable).trim();
  return text === "" ? null : text;
}
