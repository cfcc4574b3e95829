import { z } from "zod";

/** A country, or a territory that has a code of its own, by ISO 3166. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/u, "must be a country in two capital letters, such as US");
export type CountryCode = z.infer<typeof CountryCode>;
