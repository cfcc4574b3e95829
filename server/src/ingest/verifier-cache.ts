import { createVerifier, type Verifier } from "@clearseat/proof";
import type { PublicJwk } from "@clearseat/shared";

/** Making a key object from its text costs as much as a signature; most devices come back every few minutes. */
const MAX_KEPT = 200_000;

export interface VerifierCache {
  get(deviceId: string): Promise<Verifier | null>;
}

/** @param loadKey public key of a device as JSON text, or null. A device id is the key's own thumbprint, so it never changes. */
export function createVerifierCache(loadKey: (deviceId: string) => Promise<string | null>): VerifierCache {
  const kept = new Map<string, Verifier>();
  return {
    async get(deviceId) {
      const known = kept.get(deviceId);
      if (known !== undefined) return known;
      const text = await loadKey(deviceId);
      if (text === null) return null;
      const verifier = createVerifier(JSON.parse(text) as PublicJwk);
      if (kept.size >= MAX_KEPT) kept.clear();
      kept.set(deviceId, verifier);
      return verifier;
    },
  };
}
