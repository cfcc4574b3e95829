import { canonicalize, type Signer, seal, sha256 } from "@clearseat/proof";
import {
  CATALOG,
  CATALOG_VERSION,
  type CatalogEntry,
  type CatalogPayload,
  type Envelope,
  type PolicyPayload,
  type ServerSettings,
} from "@clearseat/shared";

/** A document as it is served: the same bytes for everybody, so it is signed once. */
export interface SignedDocument {
  /** Changes with the content; stands in the document and in the ETag. */
  readonly tag: string;
  readonly envelope: Envelope;
}

function tagOf(content: unknown): string {
  return sha256(canonicalize(content)).slice(0, 22);
}

/** What agents may do, as the settings have it. */
export function signPolicy(settings: ServerSettings, signer: Signer): SignedDocument {
  const content = {
    checkInMinutes: settings.checkInMinutes,
    lookSeconds: settings.lookSeconds,
    activity: settings.activityRhythm,
  };
  const payload: PolicyPayload = { version: 1, tag: tagOf(content), ...content };
  return { tag: payload.tag, envelope: seal(payload, { typ: "policy", aud: signer.kid, signer }) };
}

/**
 * The catalog that this server brings along, with the company's own entries beside it. Without any the tag is that of
 * the bundled catalog, so that agents that have the same one fetch nothing.
 */
export function signCatalog(signer: Signer, companyEntries: readonly CatalogEntry[] = []): SignedDocument {
  const content = {
    catalogVersion: CATALOG_VERSION,
    entries: [...CATALOG],
    ...(companyEntries.length === 0 ? {} : { companyEntries: [...companyEntries] }),
  };
  const payload: CatalogPayload = { version: 1, tag: tagOf(content), ...content };
  return { tag: payload.tag, envelope: seal(payload, { typ: "catalog", aud: signer.kid, signer }) };
}
