import type { Signal } from "@clearseat/shared";
import { nameOfEntry } from "../detection/known-entries.ts";
import { printable, quoteText } from "../detection/plain-words.ts";

type Payload = Readonly<Record<string, unknown>>;

function textOf(payload: Payload, field: string): string | null {
  const value = payload[field];
  return typeof value === "string" && value !== "" ? quoteText(value) : null;
}

function flagsOf(payload: Payload, words: Readonly<Record<string, string>>): string[] {
  return Object.entries(words).flatMap(([field, word]) => (payload[field] === true ? [word] : []));
}

const FLAGS = {
  running: "running",
  installed: "installed",
  listening: "listening",
  unattended: "unattended",
  disguised: "under another name",
  internal: "built in",
  onAc: "on the charger",
  lidClosed: "lid closed",
  automaticTimeZone: "zone set automatically",
} as const;

/** What stands in a line beside the bar; a cleared signal of which nothing else was read has its key alone. */
export function nameSignal({ key, payload }: Pick<Signal, "key" | "payload">): string {
  const fields = payload as Payload;
  const entry = textOf(fields, "entryId");
  if (entry !== null) return nameOfEntry(entry);
  for (const field of ["product", "model", "protocol", "timeZone", "hypervisor", "event"]) {
    const text = textOf(fields, field);
    if (text !== null) return text.replaceAll("_", " ");
  }
  return quoteText(key);
}

/** The few facts that say what it was; everything else stands on the device's page. */
export function detailOf({ payload }: Pick<Signal, "payload">): string | null {
  const fields = payload as Payload;
  // Evidence, shown to whoever may read it: addresses stay.
  const named = ["peer", "instance", "link"].flatMap((field) => {
    const value = fields[field];
    return typeof value === "string" && value !== "" ? [`${field} ${printable(value)}`] : [];
  });
  const words = [...flagsOf(fields, FLAGS), ...named];
  return words.length === 0 ? null : words.join(", ");
}
