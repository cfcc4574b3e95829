import { z } from "zod";
import { PublicJwk } from "../contract/envelope.ts";
import { defineSetting, settingsShape } from "./define-setting.ts";

/** A keyed-hash key with the day it starts to count. Two are valid for 14 days around a change. */
export const CompanyKey = z.strictObject({
  key: z.string().regex(/^[A-Za-z0-9_-]{43}$/u, "must be 32 bytes in base64url (43 characters)"),
  from: z.iso.date(),
});
export type CompanyKey = z.infer<typeof CompanyKey>;

export const AGENT_SETTINGS = [
  defineSetting({
    name: "serverUrl",
    about: "Address of the collector.",
    value: z.url({ protocol: /^https?$/u, error: "must be an http or https address" }),
  }),
  defineSetting({
    name: "collectorKey",
    about: "Public key with which the collector countersigns; comes with the device-management profile.",
    value: PublicJwk,
  }),
  defineSetting({
    name: "enrollSecret",
    about: "Secret used once to enroll.",
    value: z
      .string()
      .min(16, "must have at least 16 characters")
      .max(200, "must have at most 200 characters")
      .optional(),
    secret: true,
  }),
  defineSetting({
    name: "companyKey",
    about: "Key of the keyed hashes; comes with the device-management profile.",
    value: CompanyKey,
    secret: true,
  }),
  defineSetting({
    name: "previousCompanyKey",
    about: "The key before, valid for 14 days after a change.",
    value: CompanyKey.optional(),
    secret: true,
  }),
  defineSetting({
    name: "proxyUrl",
    about: "Proxy to reach the collector through; user and password may stand in it.",
    value: z.url({ protocol: /^https?$/u, error: "must be the http or https address of a proxy" }).optional(),
    secret: true,
  }),
  defineSetting({
    name: "caFile",
    about: "File with additional certificate authorities in PEM.",
    value: z.string().min(1).optional(),
  }),
  defineSetting({ name: "dataDir", about: "Folder of ledger and key.", value: z.string().min(1) }),
  defineSetting({
    name: "outboxMegabytes",
    about: "Most the ledger keeps on disk.",
    value: z.number().int().min(5).max(1_000).default(50),
  }),
] as const;

export const AgentSettings = z.strictObject(settingsShape(AGENT_SETTINGS));
export type AgentSettings = z.infer<typeof AgentSettings>;
