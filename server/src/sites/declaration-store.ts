import type { DeclaredSite } from "@clearseat/shared";

/** What somebody said that a site is, while the collector ran. */
export interface SiteDeclaration {
  /** As people call it; no other declaration has it. */
  readonly name: string;
  readonly siteId: string;
  readonly kind: DeclaredSite["kind"];
  readonly reason: string;
  readonly declaredAtMs: number;
  readonly declaredBy: string;
}

/** A site in the list. */
export interface SiteRow {
  readonly siteId: string;
  /** Name under which it is declared; null: it is not. */
  readonly declared: string | null;
  readonly networkClass: string | null;
  /** Laptops that live there. */
  readonly residents: number;
}

/** Where a page of sites begins: after this one. */
export interface SiteStart {
  readonly residents: number;
  readonly siteId: string;
}

export interface SiteFilter {
  readonly isDeclared?: boolean | undefined;
  readonly leastResidents?: number | undefined;
}

export interface DeclarationStore {
  /** By name. */
  all(): Promise<readonly SiteDeclaration[]>;
  /** Of two that take one name at the same time, the transaction of the second starts again. */
  insert(declaration: SiteDeclaration): Promise<void>;
  remove(name: string): Promise<void>;
  /** Those with the most residents first. */
  sites(filter: SiteFilter, start: SiteStart | null, limit: number): Promise<readonly SiteRow[]>;
  site(siteId: string): Promise<SiteRow | null>;
}
