/**
 * What the collector keeps in memory of each device that reports: its key, ready to verify with.
 * Prints the resident bytes a key.
 */
import { createVerifier, generatePrivateJwk, toPublicJwk, type Verifier } from "@clearseat/proof";

const KEYS = 20_000;

const jwks = Array.from({ length: KEYS }, () => toPublicJwk(generatePrivateJwk()));
const before = process.memoryUsage().rss;
const kept = new Map<string, Verifier>();
for (const jwk of jwks) {
  const verifier = createVerifier(jwk);
  kept.set(verifier.kid, verifier);
}
process.stdout.write(`${(process.memoryUsage().rss - before) / kept.size} bytes a key\n`);
