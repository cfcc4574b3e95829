import { parseAssignments } from "../parse-assignments.ts";

export interface OsRelease {
  readonly name: string;
  /** `null` for rolling releases, which have no version. */
  readonly version: string | null;
}

/** os-release(5). `null`: the text names no system. */
export function parseOsRelease(text: string): OsRelease | null {
  const fields = parseAssignments(text);
  const name = fields.get("NAME") ?? fields.get("ID");
  return name === undefined || name === "" ? null : { name, version: fields.get("VERSION_ID") ?? null };
}

const ARCHITECTURES: ReadonlyMap<string, string> = new Map([
  ["x86_64", "x64"],
  ["aarch64", "arm64"],
  ["armv7l", "arm"],
  ["i686", "ia32"],
]);

/** The kernel's machine name in Node's words, so that all systems tell architectures alike. */
export function parseArchitecture(text: string): string | null {
  const name = text.trim();
  return name === "" ? null : (ARCHITECTURES.get(name) ?? name);
}
