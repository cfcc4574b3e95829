import { sign, verify } from "node:crypto";
import { Envelope, type MessageType, ProtectedHeader, type PublicJwk } from "@clearseat/shared";
import { canonicalize, isCanonicalJson } from "./canonical-json.ts";
import { sha256 } from "./hashing.ts";
import type { Signer, Verifier } from "./keys.ts";

/** Why a message was not believed. */
const OPEN_FAULTS = ["malformed", "wrong_type", "wrong_audience", "wrong_key", "bad_signature"] as const;
export type OpenFault = (typeof OPEN_FAULTS)[number];
export type Opened =
  | { readonly ok: true; readonly payload: unknown }
  | { readonly ok: false; readonly fault: OpenFault };

export interface SealOptions {
  readonly typ: MessageType;
  /** Thumbprint of the collector's key. */
  readonly aud: string;
  readonly signer: Signer;
  /** Only for `enroll`: puts the new public key into the header. */
  readonly withKey?: boolean;
}

function encode(value: unknown): string {
  return Buffer.from(canonicalize(value), "utf8").toString("base64url");
}

/**
 * Base64url JSON -> value; undefined when it is neither, or not spelled the one canonical way. A key that stands there
 * twice, a number beyond range or broken UTF-8 would let two readers of one signature see two messages.
 */
function decode(text: string): unknown {
  try {
    const json = Buffer.from(text, "base64url").toString("utf8");
    const value: unknown = JSON.parse(json);
    // Node's decoder skips foreign characters and unused bits, so the base64url is held against its own spelling too.
    return isCanonicalJson(json, value) && Buffer.from(json, "utf8").toString("base64url") === text ? value : undefined;
  } catch {
    // Not JSON, a number that JSON cannot hold, or nested deeper than anything we sign.
    return undefined;
  }
}

/** ES256 signatures are r || s (RFC 7518 section 3.4); Ed25519 ignores the option. */
const ENCODING = { dsaEncoding: "ieee-p1363" } as const;

/** Order of P-256 (FIPS 186-5, SEC 2 section 2.4.2). */
const P256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/**
 * With (r, s) also (r, order - s) verifies, so that anyone in between could make a second hash of a signed message and
 * a fork of an honest chain. Only the lower s counts.
 */
function isLowS(signature: Uint8Array): boolean {
  return toNumber(signature.subarray(32)) <= P256_ORDER / 2n;
}

function toNumber(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString("hex")}`);
}

/** Any ES256 signature -> the one with the lower s. */
function toLowS(signature: Buffer): Buffer {
  if (isLowS(signature)) return signature;
  const s = (P256_ORDER - toNumber(signature.subarray(32))).toString(16).padStart(64, "0");
  return Buffer.concat([signature.subarray(0, 32), Buffer.from(s, "hex")]);
}

/** What signs many payloads under one header, which is written once. */
export function createSealer({ typ, aud, signer, withKey }: SealOptions): (payload: unknown) => Envelope {
  const header: ProtectedHeader = { alg: signer.algorithm, typ, kid: signer.kid, aud };
  if (withKey === true) header.jwk = signer.publicJwk;
  const protectedPart = encode(header);
  return (payload) => {
    const payloadPart = encode(payload);
    const input = Buffer.from(`${protectedPart}.${payloadPart}`, "ascii");
    const signature =
      signer.algorithm === "ES256"
        ? toLowS(sign("sha256", input, { key: signer.key, ...ENCODING }))
        : sign(null, input, signer.key);
    return { protected: protectedPart, payload: payloadPart, signature: signature.toString("base64url") };
  };
}

/** Signs a payload into a flattened JWS. */
export function seal(payload: unknown, options: SealOptions): Envelope {
  return createSealer(options)(payload);
}

/** Reads the protected header without believing it, to find the key that it names. */
export function peekHeader(envelope: Envelope): ProtectedHeader | null {
  const header = ProtectedHeader.safeParse(decode(envelope.protected));
  if (!header.success) return null;
  // A key of its own in any other message invites somebody to verify with it.
  return header.data.jwk !== undefined && header.data.typ !== "enroll" ? null : header.data;
}

/** The payload without believing it; undefined when it is not canonical JSON. */
export function peekPayload(envelope: Envelope): unknown {
  return decode(envelope.payload);
}

function signatureHolds(envelope: Envelope, verifier: Verifier): boolean {
  const signature = Buffer.from(envelope.signature, "base64url");
  if (signature.toString("base64url") !== envelope.signature) return false;
  const input = Buffer.from(`${envelope.protected}.${envelope.payload}`, "ascii");
  if (verifier.algorithm === "Ed25519") return verify(null, input, verifier.key, signature);
  if (signature.length !== 64 || !isLowS(signature)) return false;
  return verify("sha256", input, { key: verifier.key, ...ENCODING }, signature);
}

export interface Expected {
  readonly typ: MessageType;
  readonly aud: string;
  readonly verifier: Verifier;
}

/** What is wrong with a header, whoever signed it; null when the message says what it should be. */
export function headerFault(header: ProtectedHeader, { typ, aud, verifier }: Expected): OpenFault | null {
  if (header.typ !== typ) return "wrong_type";
  if (header.aud !== aud) return "wrong_audience";
  return header.kid === verifier.kid && header.alg === verifier.algorithm ? null : "wrong_key";
}

/** Checks the signature only, for whoever knows this very protected part already. */
export function openPayload(envelope: Envelope, verifier: Verifier): Opened {
  if (!signatureHolds(envelope, verifier)) return { ok: false, fault: "bad_signature" };
  const payload = decode(envelope.payload);
  return payload === undefined ? { ok: false, fault: "malformed" } : { ok: true, payload };
}

/** Checks type, audience, key and signature; the payload still has to pass its schema. */
export function open(envelope: Envelope, expected: Expected): Opened {
  const header = peekHeader(envelope);
  if (header === null) return { ok: false, fault: "malformed" };
  const fault = headerFault(header, expected);
  return fault === null ? openPayload(envelope, expected.verifier) : { ok: false, fault };
}

/** Hash of a sealed message over exactly what was signed and the signature; links chains. */
export function envelopeHash(envelope: Envelope): string {
  return sha256(`${envelope.protected}.${envelope.payload}.${envelope.signature}`);
}

/** The key that an enrollment brings along; null when it has none or signs for another. */
export function enrollmentKey(envelope: Envelope): PublicJwk | null {
  return peekHeader(envelope)?.jwk ?? null;
}
