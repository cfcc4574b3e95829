import { parseAssignments } from "./parse-assignments.ts";

/** One file of /run/systemd/inhibit. */
export interface InhibitorFile {
  /** The program as it calls itself; `null` when it gave no name. */
  readonly who: string | null;
  /** What it holds up: `sleep:idle`. */
  readonly what: string;
  /** `block`, `block-weak` or `delay`. */
  readonly mode: string | null;
  readonly userId: string | null;
  readonly pid: string | null;
}

/** WHY is left out: players write what is playing there. `null`: not logind's format. */
export function parseInhibitor(text: string): InhibitorFile | null {
  const fields = parseAssignments(text);
  const what = fields.get("WHAT");
  if (what === undefined || what === "" || !fields.has("WHO")) return null;
  return {
    // Taken from the text itself: the quotes and backslashes in it are those of C, not of a shell.
    who: unescape(/^WHO=(.*)$/mu.exec(text)?.[1] ?? "").trim() || null,
    what,
    mode: fields.get("MODE") || null,
    userId: numberIn(fields.get("UID")),
    pid: numberIn(fields.get("PID")),
  };
}

function numberIn(text: string | undefined): string | null {
  return text !== undefined && /^\d{1,10}$/u.test(text) ? text : null;
}

const LETTERS: Readonly<Record<string, string>> = { a: "\u0007", b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };

/** logind escapes as C does; whatever is not ASCII is written byte by byte in octal. */
function unescape(text: string): string {
  return text.replaceAll(/(?:\\[0-7]{3})+|\\(.)/gu, (escaped, letter: string | undefined) => {
    if (letter !== undefined) return LETTERS[letter] ?? letter;
    const bytes = escaped
      .slice(1)
      .split("\\")
      .map((digits) => Number.parseInt(digits, 8));
    return Buffer.from(bytes).toString("utf8");
  });
}
