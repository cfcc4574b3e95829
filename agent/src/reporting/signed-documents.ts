import { open, type Verifier } from "@clearseat/proof";
import { CatalogPayload, type Envelope, loadCompanyEntries, PolicyPayload } from "@clearseat/shared";
import type { DocumentName, Ledger } from "../ledger/ledger.ts";
import type { CollectorClient } from "../transport/collector-client.ts";
import { type AgentCatalog, isNewerVersion, makeAgentCatalog } from "./agent-catalog.ts";
import { makeSetback, type Setback } from "./setback.ts";

/** What holds until a company says otherwise. */
export const DEFAULT_POLICY: PolicyPayload = {
  version: 1,
  tag: "",
  checkInMinutes: 15,
  lookSeconds: 60,
  activity: false,
};

/** The policy behind an envelope, or why it is not believed. Pure. */
function readPolicy(envelope: Envelope, collector: Verifier): PolicyPayload | Setback {
  const opened = open(envelope, { typ: "policy", aud: collector.kid, verifier: collector });
  if (!opened.ok) return makeSetback("policy_rejected", `The policy is not signed by the collector (${opened.fault}).`);
  const payload = PolicyPayload.safeParse(opened.payload);
  return payload.success
    ? payload.data
    : makeSetback("policy_rejected", "The policy asks for something that the agent does not do.");
}

/**
 * The newer of the catalog behind an envelope and the one at hand, with the company's own entries as the envelope has
 * them, or why it is not believed. Pure.
 */
function readCatalog(envelope: Envelope, collector: Verifier, atHand: AgentCatalog): AgentCatalog | Setback {
  const opened = open(envelope, { typ: "catalog", aud: collector.kid, verifier: collector });
  if (!opened.ok)
    return makeSetback("catalog_rejected", `The catalog is not signed by the collector (${opened.fault}).`);
  const payload = CatalogPayload.safeParse(opened.payload);
  if (!payload.success) return makeSetback("catalog_rejected", "The catalog cannot be read by this agent.");
  const { catalogVersion, entries, companyEntries = [] } = payload.data;
  const isNewer = isNewerVersion(catalogVersion, atHand.version);
  if (!isNewer && companyEntries.length === 0 && atHand.companyEntries.length === 0) return atHand;
  const project = isNewer ? { version: catalogVersion, entries } : atHand;
  try {
    const own = loadCompanyEntries(companyEntries, project.entries, "company catalog");
    return makeAgentCatalog(project.version, project.entries, own);
  } catch (error) {
    // A pattern that does not compile, or an entry that asks for too much; the catalog at hand goes on serving.
    return makeSetback(
      "catalog_rejected",
      `The catalog cannot be used: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

export interface SignedDocumentsOptions {
  readonly ledger: Ledger;
  readonly client: CollectorClient;
  readonly collector: Verifier;
  readonly bundled: AgentCatalog;
}

/** Policy and catalog in force: the newest that were signed for this agent, else what it brings along. */
export class SignedDocuments {
  readonly #options: SignedDocumentsOptions;
  /** Tags that were looked at and not believed; asking again would give the same. */
  readonly #rejected = new Set<string>();
  policy: PolicyPayload = DEFAULT_POLICY;
  catalog: AgentCatalog;

  constructor(options: SignedDocumentsOptions) {
    this.#options = options;
    this.catalog = options.bundled;
    for (const name of ["policy", "catalog"] as const) {
      const envelope = options.ledger.document(name)?.envelope ?? null;
      if (envelope !== null) this.#use(name, envelope);
    }
  }

  /** Fetches what the tags in an answer say is new. Returns why one could not be used. */
  async refresh(tags: { readonly policyTag: string; readonly catalogTag: string }): Promise<Setback | null> {
    const policy = await this.#refreshOne("policy", tags.policyTag);
    const catalog = await this.#refreshOne("catalog", tags.catalogTag);
    return policy ?? catalog;
  }

  async #refreshOne(name: DocumentName, tag: string): Promise<Setback | null> {
    const { ledger, client, bundled } = this.#options;
    const known = ledger.document(name)?.tag ?? (name === "catalog" ? bundled.tag : null);
    if (tag === "" || tag === known || this.#rejected.has(`${name} ${tag}`)) return null;
    const answer = await (name === "policy" ? client.getPolicy(known) : client.getCatalog(known));
    // Not fetched is no trouble: the next answer names the tag again.
    if (answer.outcome !== "accepted") return null;
    const { envelope } = answer.value;
    const before = this.catalog;
    const setback = this.#use(name, envelope);
    if (setback !== null) this.#rejected.add(`${name} ${tag}`);
    else ledger.saveDocument(name, { tag, envelope: name === "catalog" && !this.#isNews(before) ? null : envelope });
    return setback;
  }

  /** False: the catalog in force is the one that the agent brings along, or was in force already. */
  #isNews(before: AgentCatalog): boolean {
    return this.catalog !== before && this.catalog.tag !== this.#options.bundled.tag;
  }

  #use(name: DocumentName, envelope: Envelope): Setback | null {
    const { collector } = this.#options;
    const document =
      name === "policy" ? readPolicy(envelope, collector) : readCatalog(envelope, collector, this.catalog);
    if ("code" in document) return document;
    if ("compiled" in document) this.catalog = document;
    else this.policy = document;
    return null;
  }
}
