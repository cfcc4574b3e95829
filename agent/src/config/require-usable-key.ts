import { createVerifier } from "@clearseat/proof";
import { type AgentSettings, InputError } from "@clearseat/shared";

/** Throws an InputError when the collector's key has the right shape and is no key all the same. */
export function requireUsableKey({ collectorKey }: Pick<AgentSettings, "collectorKey">): void {
  try {
    createVerifier(collectorKey);
  } catch {
    throw new InputError({ field: "collectorKey", message: "is not a key that anything can be verified with" });
  }
}
