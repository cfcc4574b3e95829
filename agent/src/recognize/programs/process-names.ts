import type { Process } from "@clearseat/shared";
import { CUT_LENGTH, withoutExe } from "../compile-catalog.ts";
import { fileNameOf, firstWordOf } from "./command-line.ts";

/** What of a process decides to which entries it belongs. */
export type ProcessIdentity = Pick<Process, "name" | "path" | "commandLine" | "signer" | "originalFileName">;

/** What it may be called, without `.exe`. */
export function namesOf({ path, name, commandLine }: ProcessIdentity): string[] {
  if (path !== null) return [toName(withoutDeleted(path))];
  const first = startedAs(commandLine);
  const names = [first, name].filter((text) => text !== null).map(toName);
  return first !== null && name !== null && spellsOut(toName(first), toName(name)) ? [toName(first)] : names;
}

/**
 * Where its file lies. If that could not be read, where it was started from, provided that its name says the same:
 * a program may tell anything there, and what stands there unquoted ends at the first blank.
 */
export function placeOf({ path, name, commandLine }: ProcessIdentity): string | null {
  if (path !== null) return withoutDeleted(path);
  const first = startedAs(commandLine);
  if (first === null || !ABSOLUTE.test(first)) return null;
  return name === null || isSame(toName(first), toName(name)) || spellsOut(toName(first), toName(name)) ? first : null;
}

const ABSOLUTE = /^(?:[a-z]:)?[/\\]/iu;

function startedAs(commandLine: string | null): string | null {
  return commandLine === null ? null : (firstWordOf(commandLine) ?? null);
}

/** A file's name as names are compared: without its folder, `.exe` and the number of a second download. */
export function toName(path: string): string {
  const name = withoutExe(fileNameOf(path));
  return name.endsWith(")") ? name.replace(DOWNLOADED_AGAIN, "") : name;
}

/** `AnyDesk (1)` */
const DOWNLOADED_AGAIN = / ?\(\d{1,3}\)$/u;

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The command line tells in full what the system has cut. */
function spellsOut(first: string, own: string): boolean {
  return own.length === CUT_LENGTH && isSame(first.slice(0, CUT_LENGTH), own);
}

const DELETED = " (deleted)";

/** Linux says so when the file of a running program was removed or replaced. */
export function withoutDeleted(path: string): string {
  return path.endsWith(DELETED) ? path.slice(0, -DELETED.length) : path;
}
