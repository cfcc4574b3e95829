import { parseAssignments } from "../parse-assignments.ts";

export type Inhibitor = {
  /** The program, as it calls itself. */
  readonly name: string;
  /** What it holds up and how: `sleep:idle block`. */
  readonly reason: string;
};

/**
 * One file of /run/systemd/inhibit. WHY is left out: players write what is playing there.
 * `null`: it names no program.
 */
export function parseInhibitor(text: string): Inhibitor | null {
  const fields = parseAssignments(text);
  const [who, what, mode] = [fields.get("WHO"), fields.get("WHAT"), fields.get("MODE")];
  if (who === undefined || who === "" || what === undefined) return null;
  return { name: unescape(who), reason: mode === undefined ? what : `${what} ${mode}` };
}

/** systemd writes blanks and controls as `\x20`. */
function unescape(text: string): string {
  return text.replaceAll(/\\x([0-9a-f]{2})/giu, (_, digits: string) =>
    String.fromCodePoint(Number.parseInt(digits, 16)),
  );
}
