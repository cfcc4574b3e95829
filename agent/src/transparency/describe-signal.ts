import { findCatalogEntry, type Gap, type Signal } from "@clearseat/shared";

/** `installSource` -> `install source`. */
function toWords(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}

/** A keyed hash says nothing to people; its beginning is enough to see whether two are alike. */
const KEYED_HASH = /^[A-Za-z0-9_-]{22}$/u;
const SNAKE_CASE = /^[a-z0-9]+(?:_[a-z0-9]+)+$/u;

function describeValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(describeValue).join(", ");
  const text = String(value);
  if (KEYED_HASH.test(text)) return `${text.slice(0, 8)}\u2026`;
  return SNAKE_CASE.test(text) ? text.replaceAll("_", " ") : text;
}

/** False, unknown and empty say nothing that is worth a word in a list. */
function isSilent(value: unknown): boolean {
  return value === null || value === undefined || value === false || (Array.isArray(value) && value.length === 0);
}

function describeField(name: string, value: unknown): string {
  return value === true ? toWords(name) : `${toWords(name)} ${describeValue(value)}`;
}

/** What a signal is about: the product's name where the catalog knows it, else its key. */
export function nameSignal(signal: Signal): string {
  const { payload } = signal;
  if (!("entryId" in payload) || payload.entryId === null) return signal.key;
  return findCatalogEntry(payload.entryId)?.name ?? payload.entryId;
}

/** Said elsewhere or at the end. */
const PLACED = new Set(["entryId", "matchedOn"]);

/**
 * A signal's content in plain words, derived from its payload alone so that a new kind needs no code here: what is
 * true, known and not empty, such as `running, listening, install source user`.
 */
export function describeSignal(signal: Signal): string {
  const facts = Object.entries(signal.payload)
    .filter(([name, value]) => !PLACED.has(name) && !isSilent(value))
    .map(([name, value]) => describeField(name, value));
  if ("matchedOn" in signal.payload) facts.push(`recognized by ${describeValue(signal.payload.matchedOn)}`);
  return facts.length === 0 ? "nothing known" : facts.join("; ");
}

export const GAP_REASON_WORDS: Readonly<Record<Gap["reason"], string>> = {
  denied: "the system did not allow it",
  timed_out: "it took too long",
  missing: "it is not there or was not looked at",
  unsupported: "this system cannot be asked for it",
  redacted: "the system hides it",
  unparsable: "the answer could not be read",
};
