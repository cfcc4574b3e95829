/**
 * Reads a HID report descriptor (USB HID 1.11, section 6.2.2) as far as it tells pointers from other things:
 * top-level collections and the X/Y axes inside them. Any bytes give an answer; nothing throws.
 */

/** Usage page and usage as one number, as long-form usages carry them. */
export interface HidUsage {
  readonly page: number;
  readonly id: number;
}

/** An X or Y axis of an input report. */
export interface HidAxis {
  readonly axis: "x" | "y";
  /** False: it tells movement. True: it tells a place. */
  readonly absolute: boolean;
  readonly logicalMin: number;
  readonly logicalMax: number;
  /** Usages of the collections around it, outermost first. */
  readonly within: readonly HidUsage[];
}

/** An application or other collection that stands in no other one. */
export interface TopLevelCollection {
  /** Absent usage reads as page 0, id 0. */
  readonly usage: HidUsage;
  readonly axes: readonly HidAxis[];
  /** Bits of all its input reports together. */
  readonly inputBits: number;
}

export const HID_FAULTS = [
  "truncated_item",
  "too_long",
  "unbalanced_collection",
  "unbalanced_push",
  "too_deep",
  "unclosed_collection",
] as const;

/** Why a descriptor makes no sense, and at which byte. */
export interface HidFault {
  readonly fault: (typeof HID_FAULTS)[number];
  readonly offset: number;
}

export type HidResult =
  | { readonly ok: true; readonly collections: readonly TopLevelCollection[] }
  | { readonly ok: false; readonly error: HidFault };

/** HID 1.11 gives the length in 16 bits; real ones stay under 1 kB. */
const MAX_BYTES = 65_535;
const MAX_DEPTH = 64;

const MAIN = 0;
const GLOBAL = 1;
const LOCAL = 2;
const LONG_ITEM = 0xfe;
const INPUT = 8;
const COLLECTION = 10;
const END_COLLECTION = 12;
const PUSH = 10;
const POP = 11;
const IS_CONSTANT = 0b001;
const IS_VARIABLE = 0b010;
const IS_RELATIVE = 0b100;
const GENERIC_DESKTOP = 0x01;
const USAGE_X = 0x30;
const USAGE_Y = 0x31;

interface Item {
  readonly type: number;
  readonly tag: number;
  readonly size: number;
  readonly value: number;
  readonly signed: number;
}

interface Globals {
  page: number;
  logicalMin: Item | null;
  logicalMax: Item | null;
  reportSize: number;
  reportCount: number;
}

/** A range of usages; `page` is null when the current page is to be taken. */
interface UsageRange {
  readonly page: number | null;
  readonly from: number;
  readonly to: number;
}

interface OpenCollection {
  readonly usage: HidUsage;
  axes: HidAxis[];
  inputBits: number;
}

interface State {
  globals: Globals;
  readonly saved: Globals[];
  usages: UsageRange[];
  usageMinimum: Item | null;
  readonly open: OpenCollection[];
  readonly done: TopLevelCollection[];
}

/** Parses one report descriptor; a fault names its kind and the byte where it was found. */
export function parseReportDescriptor(bytes: Uint8Array): HidResult {
  if (bytes.length > MAX_BYTES) return failed("too_long", MAX_BYTES);
  const state: State = {
    globals: { page: 0, logicalMin: null, logicalMax: null, reportSize: 0, reportCount: 0 },
    saved: [],
    usages: [],
    usageMinimum: null,
    open: [],
    done: [],
  };
  let offset = 0;
  while (offset < bytes.length) {
    const next = readItem(bytes, offset);
    if (next === null) return failed("truncated_item", offset);
    const fault = next.item === null ? null : applyItem(state, next.item);
    if (fault !== null) return failed(fault, offset);
    offset = next.end;
  }
  return state.open.length > 0 ? failed("unclosed_collection", bytes.length) : { ok: true, collections: state.done };
}

function failed(fault: HidFault["fault"], offset: number): HidResult {
  return { ok: false, error: { fault, offset } };
}

/** Null: the bytes end inside it. A long item (section 6.2.2.3) is stepped over. */
function readItem(bytes: Uint8Array, offset: number): { item: Item | null; end: number } | null {
  const prefix = bytes[offset] ?? 0;
  if (prefix === LONG_ITEM) {
    const length = bytes[offset + 1];
    const end = length === undefined ? Number.POSITIVE_INFINITY : offset + 3 + length;
    return end > bytes.length ? null : { item: null, end };
  }
  const size = (prefix & 0b11) === 3 ? 4 : prefix & 0b11;
  const end = offset + 1 + size;
  if (end > bytes.length) return null;
  let value = 0;
  for (let index = 0; index < size; index++) value += (bytes[offset + 1 + index] ?? 0) * 2 ** (8 * index);
  const signed = size > 0 && value >= 2 ** (8 * size - 1) ? value - 2 ** (8 * size) : value;
  return { item: { type: (prefix >> 2) & 0b11, tag: prefix >> 4, size, value, signed }, end };
}

function applyItem(state: State, item: Item): HidFault["fault"] | null {
  if (item.type === GLOBAL) return applyGlobal(state, item);
  if (item.type === LOCAL) applyLocal(state, item);
  return item.type === MAIN ? applyMain(state, item) : null;
}

function applyGlobal(state: State, item: Item): HidFault["fault"] | null {
  const { globals, saved } = state;
  switch (item.tag) {
    case 0:
      globals.page = item.value;
      break;
    case 1:
      globals.logicalMin = item;
      break;
    case 2:
      globals.logicalMax = item;
      break;
    case 7:
      globals.reportSize = item.value;
      break;
    case 9:
      globals.reportCount = item.value;
      break;
    case PUSH:
      if (saved.length >= MAX_DEPTH) return "too_deep";
      saved.push({ ...globals });
      break;
    case POP: {
      const restored = saved.pop();
      if (restored === undefined) return "unbalanced_push";
      state.globals = restored;
      break;
    }
    default: // physical range, unit and report id tell nothing about what it is
  }
  return null;
}

function applyLocal(state: State, item: Item): void {
  if (item.tag === 0) state.usages.push(toRange(item, item));
  if (item.tag === 1) state.usageMinimum = item;
  if (item.tag === 2) {
    state.usages.push(toRange(state.usageMinimum ?? item, item));
    state.usageMinimum = null;
  }
}

/** A usage of four bytes carries its page in the upper half; shorter ones take the page current at the main item. */
function toRange(minimum: Item, maximum: Item): UsageRange {
  const page = maximum.size === 4 ? Math.floor(maximum.value / 65_536) : null;
  return { page, from: minimum.value % 65_536, to: maximum.value % 65_536 };
}

function applyMain(state: State, item: Item): HidFault["fault"] | null {
  let fault: HidFault["fault"] | null = null;
  if (item.tag === COLLECTION) fault = openCollection(state);
  if (item.tag === END_COLLECTION) fault = closeCollection(state);
  if (item.tag === INPUT) addInput(state, item.value);
  state.usages = [];
  state.usageMinimum = null;
  return fault;
}

function openCollection(state: State): HidFault["fault"] | null {
  if (state.open.length >= MAX_DEPTH) return "too_deep";
  const range = state.usages[0];
  const usage = range === undefined ? { page: 0, id: 0 } : { page: range.page ?? state.globals.page, id: range.from };
  state.open.push({ usage, axes: [], inputBits: 0 });
  return null;
}

function closeCollection(state: State): HidFault["fault"] | null {
  const closed = state.open.pop();
  if (closed === undefined) return "unbalanced_collection";
  const parent = state.open.at(-1);
  if (parent === undefined) {
    state.done.push(closed);
    return null;
  }
  parent.axes.push(...closed.axes);
  parent.inputBits += closed.inputBits;
  return null;
}

function addInput(state: State, flags: number): void {
  const collection = state.open.at(-1);
  if (collection === undefined) return;
  const { globals } = state;
  collection.inputBits += globals.reportSize * globals.reportCount;
  if ((flags & IS_CONSTANT) !== 0 || (flags & IS_VARIABLE) === 0) return;
  for (const axis of ["x", "y"] as const) {
    if (!hasUsage(state, axis === "x" ? USAGE_X : USAGE_Y)) continue;
    const [logicalMin, logicalMax] = logicalRange(globals);
    const within = state.open.map(({ usage }) => usage);
    collection.axes.push({ axis, absolute: (flags & IS_RELATIVE) === 0, logicalMin, logicalMax, within });
  }
}

function hasUsage({ usages, globals }: State, id: number): boolean {
  return usages.some(({ page, from, to }) => (page ?? globals.page) === GENERIC_DESKTOP && from <= id && id <= to);
}

/** Limits are signed; with a minimum of 0 or more, firmware often writes an unsigned maximum such as `26 ff ff`. */
function logicalRange({ logicalMin, logicalMax }: Globals): [number, number] {
  const minimum = logicalMin?.signed ?? 0;
  const maximum = logicalMax === null ? 0 : minimum >= 0 ? logicalMax.value : logicalMax.signed;
  return [minimum, maximum];
}
