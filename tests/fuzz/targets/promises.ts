import type { z } from "zod";
import { holds } from "../engine/fuzz-target.ts";

/** The answer passes its schema. */
export function fits(schema: z.ZodType, value: unknown, what: string): void {
  const issue = schema.safeParse(value).error?.issues[0];
  holds(issue === undefined, `${what} does not fit its schema: ${issue?.path.join(".")} ${issue?.message}`);
}

/** Only the documented error comes out, and it says in one line what is wrong where. */
export function onlyThrows<T>(
  isDocumented: (error: unknown) => boolean,
  read: () => T,
): { readonly value: T } | { readonly refusal: string } {
  try {
    return { value: read() };
  } catch (error) {
    if (!isDocumented(error) || !(error instanceof Error)) throw error;
    holds(error.message.length > 0 && error.message.length < 2_000, "a refusal of one readable sentence");
    return { refusal: error.message };
  }
}

/** No more entries than the input has of what makes one. */
export function atMost(entries: number, most: number, what: string): void {
  holds(entries <= most, `${entries} ${what} out of an input that can hold ${most}`);
}

export function linesOf(text: string): number {
  return text.split("\n").length;
}
