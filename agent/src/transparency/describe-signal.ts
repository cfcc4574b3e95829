import { findCatalogEntry, type Signal, signalDefinition } from "@clearseat/shared";
import { describeHalfHours } from "./half-hours.ts";
import { toWords } from "./to-words.ts";

/** A keyed hash says nothing to people; its beginning is enough to see whether two are alike. */
const KEYED_HASH = /^[A-Za-z0-9_-]{22}$/u;
const SNAKE_CASE = /^[a-z0-9]+(?:_[a-z0-9]+)+$/u;

function describeValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(describeValue).join(", ");
  const text = String(value);
  if (KEYED_HASH.test(text)) return `${text.slice(0, 8)}\u2026`;
  return SNAKE_CASE.test(text) ? text.replaceAll("_", " ") : text;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

function describeField(name: string, value: unknown): string {
  if (value === true) return toWords(name);
  if (name === "halfHours" && Array.isArray(value)) return `${toWords(name)} ${describeHalfHours(value)}`;
  return `${toWords(name)} ${value === false ? "no" : describeValue(value)}`;
}

/** The product's name where the catalog knows it. */
export function nameSubject(entryId: string | null, key: string): string {
  return entryId === null ? key : (findCatalogEntry(entryId)?.name ?? entryId);
}

/** What a signal is about: the product's name where the catalog knows it, else its key. */
export function nameSignal(signal: Signal): string {
  return nameSubject("entryId" in signal.payload ? signal.payload.entryId : null, signal.key);
}

/** Said elsewhere or at the end. */
const PLACED = new Set(["entryId", "matchedOn"]);

/**
 * A signal's content in plain words, derived from its payload alone so that a new kind needs no code here: what is
 * true, known and not empty, such as `running, listening, install source user`. Where nothing is true, what is not.
 */
export function describeSignal(signal: Signal): string {
  const known = Object.entries(signal.payload).filter(([name, value]) => !PLACED.has(name) && !isEmpty(value));
  const telling = known.filter(([, value]) => value !== false);
  const facts = (telling.length === 0 ? known : telling).map(([name, value]) => describeField(name, value));
  if ("matchedOn" in signal.payload) facts.push(`recognized by ${describeValue(signal.payload.matchedOn)}`);
  return facts.length === 0 ? "nothing known" : facts.join("; ");
}

/** One field of what was sent, whatever its value. */
export interface SentField {
  readonly name: string;
  readonly words: string;
  /** Exactly as it was sent. */
  readonly value: unknown;
  /** What the field means, where its name does not say it. */
  readonly about: string | null;
}

/** Everything that a signal's payload holds, also what is false, empty or unknown. */
export function listFields(signal: Signal): SentField[] {
  const { shape } = signalDefinition(signal.kind).payload;
  const declared: Readonly<Record<string, { readonly description?: string | undefined }>> = shape;
  return Object.entries(signal.payload).map(([name, value]) => ({
    name,
    words: toWords(name),
    value,
    about: declared[name]?.description ?? null,
  }));
}
