import { createVerifier, type Verifier } from "@clearseat/proof";
import type { PublicJwk } from "@clearseat/shared";

/** Making a key object from its text costs as much as a signature; most devices come back every few minutes. */
const MAX_KEPT = 200_000;

/** A device has one key and so one protected header, always spelled alike: what was found out about it stays true. */
export interface VerifierCache {
  /** The key of a device that reported under this very protected part before. */
  known(protectedPart: string): Verifier | undefined;
  load(deviceId: string): Promise<Verifier | null>;
  /** Remembers the key for a protected part that is wholly in order. */
  keep(protectedPart: string, verifier: Verifier): void;
}

/** @param loadKey public key of a device as JSON text, or null. A device id is the key's own thumbprint, so it never changes. */
export function createVerifierCache(loadKey: (deviceId: string) => Promise<string | null>): VerifierCache {
  const kept = new Map<string, Verifier>();
  return {
    known: (protectedPart) => kept.get(protectedPart),
    async load(deviceId) {
      const text = await loadKey(deviceId);
      return text === null ? null : createVerifier(JSON.parse(text) as PublicJwk);
    },
    keep(protectedPart, verifier) {
      if (kept.size >= MAX_KEPT) kept.clear();
      kept.set(protectedPart, verifier);
    },
  };
}
