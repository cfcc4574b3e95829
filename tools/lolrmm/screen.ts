import type { Platform } from "@clearseat/shared";
import type { Candidate, Dropped, Reading } from "./candidate.ts";
import type { Decision } from "./decision.ts";
import { isSharedDomain, isSharedSigner } from "./decisions/shared-makers.ts";
import type { DropReason } from "./drop-reasons.ts";
import { bareName, countLetters, isGenericName, isHelperOfMany } from "./generic-names.ts";
import type { KnownNames } from "./known-names.ts";

export interface Screened {
  readonly taken: readonly Candidate[];
  readonly dropped: readonly Dropped[];
}

/** Folders first, shallow before deep, because what lies in a taken folder needs no path of its own. */
function inOrder(candidates: readonly Candidate[]): Candidate[] {
  return candidates.toSorted((left, right) => weigh(left) - weigh(right));
}

/** Patterns come before what they stand for, and spellings as people know them before plain ones. */
function weigh({ field, value }: Candidate): number {
  const depth = field === "folders" ? value.split("/").length : 100;
  return depth + (value.includes("*") ? 0 : 0.2) + (value === value.toLowerCase() ? 0.1 : 0);
}

/**
 * Judges what one LOLRMM file gives for one entry. `known` holds what the catalog has without it; what is taken is
 * added, so that the next file does not give it again.
 */
export function screenReading(reading: Reading, decision: Decision, known: KnownNames): Screened {
  const taken: Candidate[] = [];
  const dropped: Dropped[] = [...reading.dropped];
  for (const candidate of inOrder(reading.candidates)) {
    const verdict = judge(candidate, decision, known);
    if (typeof verdict === "string") dropped.push({ value: candidate.value, reason: verdict });
    else {
      taken.push(verdict);
      known.add(decision.id, verdict);
    }
  }
  return { taken, dropped: withoutTaken(dropped, taken) };
}

/** LOLRMM says most things more than once, and something that was taken once is not missing. */
function withoutTaken(dropped: readonly Dropped[], taken: readonly Candidate[]): Dropped[] {
  const kept = new Set(taken.map(({ value }) => value.toLowerCase()));
  const seen = new Set<string>();
  return dropped.filter(({ value, reason }) => {
    const key = `${reason} ${value.toLowerCase()}`;
    if (seen.has(key) || (reason === "known" && kept.has(value.toLowerCase()))) return false;
    seen.add(key);
    return true;
  });
}

/** The candidate, or what becomes of it, or why it is not taken. */
function judge(candidate: Candidate, decision: Decision, known: KnownNames): Candidate | DropReason {
  const reason = reasonAgainst(candidate, decision, known);
  if (reason === null) return meet(candidate, decision, known);
  // A name that says nothing by itself says enough together with its maker's folder.
  const path = reason === "generic-name" || reason === "too-short" ? toPath(candidate) : null;
  return path === null ? reason : meet(path, decision, known);
}

function reasonAgainst(candidate: Candidate, decision: Decision, known: KnownNames): DropReason | null {
  const decided = decidedReason(candidate, decision);
  if (decided !== null) return decided;
  return isKnown(candidate, decision, known) ? "known" : shapeReason(candidate, decision);
}

function decidedReason({ value }: Candidate, { drop = {}, viewers = [] }: Decision): DropReason | null {
  const name = bareName(value);
  if (viewers.some((viewer) => bareName(viewer) === name)) return "looks-elsewhere";
  for (const [reason, values] of Object.entries(drop)) {
    if (values?.some((dropped) => bareName(dropped) === name)) return reason as DropReason;
  }
  return null;
}

function shapeReason(candidate: Candidate, decision: Decision): DropReason | null {
  switch (candidate.field) {
    case "signers":
      return signerReason(candidate.value, decision);
    case "domains":
      return isSharedDomain(candidate.value) ? "several-products" : null;
    case "folders":
    case "paths":
      return isOwnFolder(candidate.value) ? null : "broad-folder";
    case "executables":
    case "originalNames":
    case "applications":
    case "services":
    case "scripts":
      return nameReason(candidate.value, decision);
  }
}

function nameReason(name: string, { own = [] }: Decision): DropReason | null {
  if (own.some((owned) => bareName(owned) === bareName(name))) return null;
  if (isHelperOfMany(name)) return "stock-part";
  if (isGenericName(name)) return "generic-name";
  if (countLetters(name) < 4) return "too-short";
  return name.includes("*") && countLetters(name.split("*", 1).join()) < 5 ? "broad-pattern" : null;
}

function signerReason(signer: string, { signers = [] }: Decision): DropReason | null {
  if (signers.includes(signer)) return null;
  return isSharedSigner(signer) ? "several-products" : "stray";
}

/** First parts of paths that belong to the system or to everybody. */
const COMMON_FOLDERS = new Set([
  "bin",
  "common files",
  "config",
  "downloads",
  "google",
  "installer",
  "microsoft",
  "package cache",
  "serviceprofiles",
  "system32",
  "temp",
]);

/** One part that only this maker would write, and a beginning that is not everybody's. */
function isOwnFolder(folder: string): boolean {
  const [first = "", ...rest] = folder.toLowerCase().split("/");
  if (
    first.startsWith("*") ||
    (COMMON_FOLDERS.has(first) && (rest.length === 0 || !/^(?:google|microsoft)$/u.test(first)))
  )
    return false;
  return [first, ...rest].some((part) => countLetters(part) >= 4 && !isGenericName(part) && !COMMON_FOLDERS.has(part));
}

function toPath({ field, folder, value, platforms }: Candidate): Candidate | null {
  return field === "executables" && folder !== "" && isOwnFolder(folder)
    ? { field: "paths", platforms, value: `/${folder}/${value}`, folder }
    : null;
}

/** Compares with what is known of this entry and of all others. */
function meet(candidate: Candidate, { id }: Decision, known: KnownNames): Candidate | DropReason {
  const { field, value } = candidate;
  if (isCovered(candidate, id, known)) return "known";
  const open = candidate.platforms.filter((platform) => !known.ownersOf(field, [platform], value).has(id));
  if (known.ownersOf("viewers", open, value).has(id)) return "looks-elsewhere";
  if (known.ownersOf(field, open, value).size > 0) return "other-entry";
  return { ...candidate, platforms: open };
}

function isKnown({ field, platforms, value }: Candidate, { id }: Decision, known: KnownNames): boolean {
  // A domain is a second mark beside programs, so it counts where the programs are.
  if (field === "domains") return known.ownersOf(field, platforms, value).has(id);
  return platforms.every((platform) => known.ownersOf(field, [platform], value).has(id));
}

/** Found already by something of another kind. */
function isCovered({ field, platforms, value, folder }: Candidate, id: string, known: KnownNames): boolean {
  function has(other: "executables" | "scripts" | "paths" | "folders", name: string): boolean {
    return platforms.every((platform: Platform) => known.ownersOf(other, [platform], name).has(id));
  }
  if (field === "paths") return has("folders", folder);
  if (field === "scripts") return has("executables", value);
  return field === "executables" && (has("scripts", value) || has("paths", `/${folder}/${value}`));
}
