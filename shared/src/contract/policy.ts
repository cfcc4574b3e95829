import { z } from "zod";
import { CatalogEntry } from "../catalog/catalog-entry.ts";
import { Envelope } from "./envelope.ts";

/** Payload of the signed policy; what the company lets the agent do, only ever less than the registry allows. */
export const PolicyPayload = z.strictObject({
  version: z.literal(1),
  tag: z.string().max(64),
  checkInMinutes: z.number().int().min(1).max(1_440),
  lookSeconds: z.number().int().min(15).max(3_600),
  activity: z.boolean(),
});
export type PolicyPayload = z.infer<typeof PolicyPayload>;

/** Payload of a signed catalog. */
export const CatalogPayload = z.strictObject({
  version: z.literal(1),
  tag: z.string().max(64),
  catalogVersion: z.string().max(40),
  entries: z.array(CatalogEntry).max(5_000),
  /** The company's own; the agent names them in every transparency report. Left out when there are none. */
  companyEntries: z.array(CatalogEntry).max(1_000).optional(),
});
export type CatalogPayload = z.infer<typeof CatalogPayload>;

/** `GET /v1/policy` and `GET /v1/catalog` answer with an envelope and an ETag equal to the tag. */
export const SignedDocument = Envelope;
