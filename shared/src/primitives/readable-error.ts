import type { z } from "zod";

/** A key longer than this is told by its beginning: a sentence about it must stay one. */
const LONGEST_PART = 80;

function formatPart(part: PropertyKey): string {
  if (typeof part === "number") return `[${part}]`;
  const name = String(part);
  return `.${name === "" ? '""' : shorten(name)}`;
}

/** Text of somebody else as a sentence quotes it. */
export function shorten(text: string): string {
  return text.length > LONGEST_PART ? `${text.slice(0, LONGEST_PART)}...` : text;
}

/** `["processes", 3, "pid"]` -> `processes[3].pid`; the empty path is the input itself, a nameless part is `""`. */
export function formatPath(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "(input)";
  return path.map(formatPart).join("").replace(/^\./u, "");
}

/** The first fault of a failed parse. */
export interface FieldFault {
  /** Where: `devices[0].timeline[2].at`. */
  readonly field: string;
  /** What is wrong there, in words. */
  readonly message: string;
}

/** Turns a zod error into the one fault that is told to a person. */
export function firstFault(error: z.ZodError): FieldFault {
  const issue = error.issues[0];
  if (issue === undefined) return { field: "(input)", message: "is not valid" };
  const unknownKey = issue.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  if (unknownKey !== undefined)
    return { field: formatPath([...issue.path, unknownKey]), message: "is not a known field" };
  return { field: formatPath(issue.path), message: issue.message };
}

/** Input that a person or program gave us and that we cannot use. `field` names the place. */
export class InputError extends Error {
  readonly field: string;

  constructor(fault: FieldFault, source?: string) {
    super(`${source === undefined ? "" : `${source}: `}${fault.field}: ${fault.message}`);
    this.name = "InputError";
    this.field = fault.field;
  }
}

/** Parses with a schema; throws an {@link InputError} naming the first field at fault. */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown, source?: string): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new InputError(firstFault(result.error), source);
}
