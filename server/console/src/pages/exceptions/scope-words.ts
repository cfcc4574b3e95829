import type { Answer } from "../../api/types.ts";

export type Suppression = Answer<"/v1/suppressions">["suppressions"][number];

/** The scope in words: `rule headless-display on laptop abc`. */
export function sayScope({ scope }: Suppression): string {
  return Object.entries(scope)
    .filter(([, value]) => value !== null)
    .map(([part, value]) => `${part} ${part === "device" || part === "site" ? value?.slice(0, 10) : value}`)
    .join(", ");
}
