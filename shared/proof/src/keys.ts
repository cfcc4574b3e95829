import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { type Algorithm, PublicJwk } from "@clearseat/shared";
import { canonicalize } from "./canonical-json.ts";
import { sha256 } from "./hashing.ts";

/** A private key as a JSON Web Key; never leaves the machine that made it. */
export type PrivateJwk = PublicJwk & { readonly d: string };

/** Makes a fresh key pair. Ed25519 unless the platform's key store can only do P-256. */
export function generatePrivateJwk(algorithm: Algorithm = "Ed25519"): PrivateJwk {
  const pair =
    algorithm === "Ed25519" ? generateKeyPairSync("ed25519") : generateKeyPairSync("ec", { namedCurve: "P-256" });
  return pair.privateKey.export({ format: "jwk" }) as PrivateJwk;
}

/** The public half. */
export function toPublicJwk(key: PrivateJwk | PublicJwk): PublicJwk {
  if (key.kty === "OKP") return { kty: "OKP", crv: "Ed25519", x: key.x };
  return { kty: "EC", crv: "P-256", x: key.x, y: key.y };
}

/** RFC 7638 thumbprint: SHA-256 over the required members in lexical order. */
export function thumbprint(key: PrivateJwk | PublicJwk): string {
  return sha256(canonicalize(toPublicJwk(key)));
}

/** The algorithm that belongs to a key; a message with another `alg` is refused. */
function algorithmOf(key: PublicJwk): Algorithm {
  return key.kty === "OKP" ? "Ed25519" : "ES256";
}

/** A key ready for use. */
export interface Verifier {
  readonly algorithm: Algorithm;
  readonly kid: string;
  readonly key: KeyObject;
}

export interface Signer extends Verifier {
  readonly publicJwk: PublicJwk;
}

/** Public JWK -> something that verifies. Throws on a point that is not on the curve. */
export function createVerifier(jwk: PublicJwk): Verifier {
  const plain = toPublicJwk(jwk);
  return { algorithm: algorithmOf(plain), kid: thumbprint(plain), key: createPublicKey({ key: plain, format: "jwk" }) };
}

/** Private JWK -> something that signs. */
export function createSigner(jwk: PrivateJwk): Signer {
  const publicJwk = toPublicJwk(jwk);
  return {
    algorithm: algorithmOf(publicJwk),
    kid: thumbprint(publicJwk),
    key: createPrivateKey({ key: jwk, format: "jwk" }),
    publicJwk,
  };
}
