import { type Clock, type DeclaredSite, type Instant, type ServerSettings, toInstant } from "@clearseat/shared";
import type { Operator } from "../alerts/act-on-alert.ts";
import { AppError } from "../app-error.ts";
import { type AuditService, byOperator } from "../audit/audit-service.ts";
import type { SiteKind } from "../detection/device-case.ts";
import { wakeResidents } from "../places/learn-site.ts";
import { kindOfSite } from "../places/site-kind.ts";
import type { Storage, Store } from "../store.ts";
import { allSites } from "./all-sites.ts";
import type { SiteDeclaration, SiteFilter, SiteRow, SiteStart } from "./declaration-store.ts";

/** A site as people see it. */
export interface SiteView {
  readonly siteId: string;
  readonly name: string | null;
  readonly kind: SiteKind;
  readonly networkClass: string | null;
  readonly residents: number;
  /** Null: nobody declared it, or the settings do. */
  readonly declaration: { readonly by: string; readonly at: Instant; readonly reason: string } | null;
  /** Named in the settings file, where alone it can be changed. */
  readonly isInSettings: boolean;
}

export interface DeclareRequest {
  readonly name: string;
  readonly kind: DeclaredSite["kind"];
  readonly reason: string;
}

export interface SiteService {
  /** Those with the most residents first. Throws `malformed_message` on a cursor that is not ours. */
  list(
    request: SiteFilter & { readonly cursor?: string | undefined; readonly limit: number },
  ): Promise<{ readonly sites: readonly SiteView[]; readonly nextCursor: string | null }>;
  /**
   * From now on the site is what was said; whoever lives there is judged again. Throws `not_found`, `malformed_message`
   * for a name that is taken, `transition_refused` for a site of the settings file.
   */
  declare(siteId: string, request: DeclareRequest, operator: Operator): Promise<SiteView>;
  /** Takes it back. Throws `not_found`, and `transition_refused` when nobody declared it here. */
  undeclare(siteId: string, reason: string, operator: Operator): Promise<SiteView>;
}

interface SiteDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly audit: AuditService;
  readonly settings: Pick<ServerSettings, "sites">;
}

function formatSiteCursor({ residents, siteId }: SiteStart): string {
  return Buffer.from(`${residents}:${siteId}`, "utf8").toString("base64url");
}

function parseSiteCursor(text: string | undefined): SiteStart | null {
  if (text === undefined) return null;
  const match = /^(\d{1,9}):([\w-]{1,64})$/u.exec(Buffer.from(text, "base64url").toString("utf8"));
  if (match === null)
    throw new AppError("malformed_message", "cursor: must be a cursor from an earlier answer", { field: "cursor" });
  return { residents: Number(match[1]), siteId: match[2] ?? "" };
}

async function findSite(store: Store, siteId: string): Promise<SiteRow> {
  const site = await store.declarations.site(siteId);
  if (site === null) throw new AppError("not_found", "There is no such site.");
  return site;
}

type Declared = Pick<ServerSettings, "sites">;

function toView(row: SiteRow, declarations: readonly SiteDeclaration[], settings: Declared): SiteView {
  const { siteId, declared, networkClass, residents } = row;
  const found = declarations.find(({ name }) => name === declared);
  const isInSettings = settings.sites.some(({ name }) => name === declared);
  return {
    ...{ siteId, networkClass, residents, isInSettings },
    // A name that is declared nowhere any more says nothing.
    name: isInSettings || found !== undefined ? declared : null,
    kind: kindOfSite(row, allSites(settings, declarations)),
    declaration:
      found === undefined ? null : { by: found.declaredBy, at: toInstant(found.declaredAtMs), reason: found.reason },
  };
}

/** Throws `malformed_message` when another site has the name. */
function refuseTaken(
  { name, siteId }: Pick<SiteDeclaration, "name" | "siteId">,
  declarations: readonly SiteDeclaration[],
  settings: Declared,
): void {
  const isTaken =
    settings.sites.some((site) => site.name === name) ||
    declarations.some((one) => one.name === name && one.siteId !== siteId);
  if (isTaken) throw new AppError("malformed_message", "name: is that of another site", { field: "name" });
}

export function createSiteService({ storage, clock, audit, settings }: SiteDeps): SiteService {
  async function declare(siteId: string, request: DeclareRequest, operator: Operator): Promise<SiteView> {
    return storage.transaction(async (store) => {
      const nowMs = clock.now();
      await store.locks.site(siteId);
      const site = await findSite(store, siteId);
      const declarations = await store.declarations.all();
      if (toView(site, declarations, settings).isInSettings)
        throw new AppError("transition_refused", "The settings file declares this site; change it there.");
      refuseTaken({ name: request.name, siteId }, declarations, settings);
      for (const old of declarations.filter(({ name }) => name === site.declared))
        await store.declarations.remove(old.name);
      await store.declarations.insert({ siteId, ...request, declaredAtMs: nowMs, declaredBy: operator.name });
      await settle(store, { ...site, declared: request.name }, nowMs);
      const { name, kind, reason } = request;
      const detail = { siteId, name, kind, reason };
      await audit.note(store, { ...byOperator(operator), action: "site_declared", detail });
      return toView(await findSite(store, siteId), await store.declarations.all(), settings);
    });
  }

  /** The site is called otherwise from now on, and whoever lives there is judged again. */
  async function settle(store: Store, { siteId, declared, networkClass }: SiteRow, nowMs: number): Promise<void> {
    await store.places.saveSite(siteId, { declared, networkClass });
    await wakeResidents(store, siteId, nowMs);
  }

  return {
    async list({ cursor, limit, ...filter }) {
      const rows = await storage.store.declarations.sites(filter, parseSiteCursor(cursor), limit + 1);
      const declarations = await storage.store.declarations.all();
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      return {
        sites: shown.map((row) => toView(row, declarations, settings)),
        nextCursor: last === undefined ? null : formatSiteCursor(last),
      };
    },
    declare,
    undeclare: (siteId, reason, operator) =>
      storage.transaction(async (store) => {
        await store.locks.site(siteId);
        const site = await findSite(store, siteId);
        const [declaration] = (await store.declarations.all()).filter(({ name }) => name === site.declared);
        if (declaration === undefined) throw new AppError("transition_refused", "Nobody declared this site here.");
        await store.declarations.remove(declaration.name);
        await settle(store, { ...site, declared: null }, clock.now());
        const detail = { siteId, name: declaration.name, reason };
        await audit.note(store, { ...byOperator(operator), action: "site_undeclared", detail });
        return toView(await findSite(store, siteId), await store.declarations.all(), settings);
      }),
  };
}
