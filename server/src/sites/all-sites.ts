import type { DeclaredSite, ServerSettings } from "@clearseat/shared";
import type { SiteDeclaration } from "./declaration-store.ts";

/** Sites as judging knows them: those of the settings, and those that somebody declared since. */
export function allSites(
  settings: Pick<ServerSettings, "sites">,
  declarations: readonly SiteDeclaration[],
): readonly DeclaredSite[] {
  return [...settings.sites, ...declarations.map(({ name, kind }) => ({ name, kind, egress: [], gateways: [] }))];
}
