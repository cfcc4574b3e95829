import { peekPayload } from "@clearseat/proof";
import { CatalogPayload, listNames } from "@clearseat/shared";
import type { LedgerReader } from "./ledger.ts";

/** One entry of the company's own list: what it is called and every name that it looks for. */
export interface CompanyEntry {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly looksFor: readonly string[];
}

const CompanyPart = CatalogPayload.pick({ companyEntries: true }).loose();

/** The company's own list in force, from the signed catalog that is kept. Null: that catalog is damaged. */
export function readCompanyList(reader: LedgerReader | null): readonly CompanyEntry[] | null {
  const envelope = reader?.document("catalog")?.envelope ?? null;
  // No catalog is kept while the agent's own is in force, which has no company's entries.
  if (envelope === null) return [];
  const payload = CompanyPart.safeParse(peekPayload(envelope));
  if (!payload.success) return null;
  return (payload.data.companyEntries ?? []).map((entry) => ({
    id: entry.id,
    name: entry.name,
    about: entry.about,
    looksFor: listNames(entry),
  }));
}
