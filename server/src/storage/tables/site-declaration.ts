import type { DeclaredSite } from "@clearseat/shared";

/** What somebody said that a site is, while the collector ran. */
export interface SiteDeclarationTable {
  name: string;
  site_id: string;
  kind: DeclaredSite["kind"];
  reason: string;
  declared_at: number;
  declared_by: string;
}
