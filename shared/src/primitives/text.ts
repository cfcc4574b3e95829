import { z } from "zod";

/**
 * Text of the outside world on the wire, bounded. Half a character (a lone surrogate) is refused: no store keeps it as
 * it came, so that two keys would become one, and RFC 8785 knows no spelling for it.
 */
export function boundedText(longest: number): z.ZodString {
  return z
    .string()
    .max(longest)
    .refine((text) => text.isWellFormed(), "must not hold half a character");
}

/** The beginning of a text that passes {@link boundedText}; half a character becomes U+FFFD. */
export function toBoundedText(text: string, longest: number): string {
  return text.slice(0, longest).toWellFormed();
}
