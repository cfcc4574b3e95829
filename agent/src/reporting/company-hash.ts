import { keyedHash } from "@clearseat/proof";
import { type AgentSettings, toInstant } from "@clearseat/shared";
import type { KeyedHash } from "../recognize/recognize.ts";

/** The keyed hash with the company key that counts on this day (UTC). */
export function companyHash(
  settings: Pick<AgentSettings, "companyKey" | "previousCompanyKey">,
  nowMs: number,
): KeyedHash {
  const { companyKey, previousCompanyKey } = settings;
  const isInForce = companyKey.from <= toInstant(nowMs).slice(0, 10);
  const { key } = isInForce ? companyKey : (previousCompanyKey ?? companyKey);
  return (domain, value) => keyedHash(key, domain, value);
}
