/**
 * What the collector keeps in memory of each device that reports: its key, ready to verify with, under the header of its reports.
 * Prints the resident bytes a key.
 */
import { createSigner, createVerifier, generatePrivateJwk, seal, type Verifier } from "@clearseat/proof";

const KEYS = 20_000;

const devices = Array.from({ length: KEYS }, () => {
  const signer = createSigner(generatePrivateJwk());
  const report = seal({}, { typ: "report", aud: signer.kid, signer });
  return { jwk: signer.publicJwk, header: Buffer.from(report.protected) };
});
const before = process.memoryUsage().rss;
const kept = new Map<string, Verifier>();
for (const { jwk, header } of devices) kept.set(header.toString("latin1"), createVerifier(jwk));
process.stdout.write(`${(process.memoryUsage().rss - before) / kept.size} bytes a key\n`);
