import { ProblemError } from "../../api/client.ts";

/** What the collector said against one field of a form; undefined: nothing. */
export function faultOf(error: Error | null, field: string): string | undefined {
  if (!(error instanceof ProblemError) || error.field !== field) return undefined;
  return error.message.replace(`${field}: `, "");
}

/** A fault that no field of the form shows. */
export function otherFault(error: Error | null, fields: readonly string[]): Error | null {
  const isShown = error instanceof ProblemError && error.field !== undefined && fields.includes(error.field);
  return isShown ? null : error;
}
