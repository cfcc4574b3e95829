import {
  createVerifier,
  enrollmentKey,
  envelopeHash,
  open,
  peekHeader,
  toPublicJwk,
  type Verifier,
} from "@clearseat/proof";
import { EnrollPayload, Envelope, firstFault, type PublicJwk } from "@clearseat/shared";
import type { z } from "zod";
import { AppError } from "../app-error.ts";

/** An enrollment whose signature proves that the sender has the key. */
export interface ProvenEnrollment {
  readonly deviceId: string;
  readonly publicJwk: PublicJwk;
  readonly originHash: string;
  readonly payload: EnrollPayload;
}

function parsePart<T>(schema: z.ZodType<T>, value: unknown, prefix: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { field, message } = firstFault(result.error);
  const path = [prefix, field === "(input)" ? "" : field].filter((part) => part !== "").join(".");
  throw new AppError("malformed_message", `${path === "" ? "body" : path}: ${message}`, {
    field: path === "" ? "body" : path,
  });
}

function verifierOf(jwk: PublicJwk): Verifier {
  try {
    return createVerifier(jwk);
  } catch (cause) {
    throw new AppError("malformed_message", "protected.jwk: must be a key on its curve", {
      field: "protected.jwk",
      cause,
    });
  }
}

/** Checks shape, audience, key and signature of an enrollment. Throws an AppError naming the first fault. */
export function readEnrollment(body: unknown, collectorId: string): ProvenEnrollment {
  const envelope = parsePart(Envelope, body, "");
  const header = peekHeader(envelope);
  if (header === null || header.typ !== "enroll")
    throw new AppError("malformed_message", "protected: must be the header of an enrollment", { field: "protected" });
  if (header.aud !== collectorId) throw new AppError("wrong_audience", undefined, { field: "protected.aud" });
  const jwk = enrollmentKey(envelope);
  if (jwk === null)
    throw new AppError("malformed_message", "protected.jwk: must carry the new key", { field: "protected.jwk" });
  const verifier = verifierOf(jwk);
  const opened = open(envelope, { typ: "enroll", aud: collectorId, verifier });
  if (!opened.ok) {
    if (opened.fault === "malformed")
      throw new AppError("malformed_message", "payload: must be base64url JSON", { field: "payload" });
    throw new AppError("signature_invalid");
  }
  return {
    deviceId: verifier.kid,
    publicJwk: toPublicJwk(jwk),
    originHash: envelopeHash(envelope),
    payload: parsePart(EnrollPayload, opened.payload, "payload"),
  };
}
