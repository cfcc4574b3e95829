import { findCatalogEntry } from "@clearseat/shared";

/** The name of a catalog entry; its id when this server's catalog has no such entry (yet). */
export function nameOfEntry(entryId: string): string {
  return findCatalogEntry(entryId)?.name ?? entryId;
}

/** The id under which everything is compared: people may write an alias in the settings. */
export function canonicalId(entryId: string): string {
  return findCatalogEntry(entryId)?.id ?? entryId;
}

/** Who makes it, for telling makers apart; the entry itself where nobody is known. */
export function makerOf(entryId: string): string {
  return findCatalogEntry(entryId)?.maker ?? canonicalId(entryId);
}

/** Part of the operating system: that it is there is no news. False for entries that this server does not know. */
export function isBuiltIn(entryId: string): boolean {
  return findCatalogEntry(entryId)?.builtIn ?? false;
}

/** Companies hand the same program out: that it is there is no news either. */
export function isForCompanies(entryId: string): boolean {
  return findCatalogEntry(entryId)?.companyUse ?? false;
}

/** A VPN that case reports of farms name. */
export function isOperatorFavorite(entryId: string): boolean {
  return findCatalogEntry(entryId)?.operatorFavorite ?? false;
}

/** Is this server the maker's own, to which everybody's program talks unless it belongs to a customer by name? */
export function isMakersServer(entryId: string, server: string): boolean {
  const known = SERVERS.get(entryId) ?? compileServers(entryId);
  SERVERS.set(entryId, known);
  return known.all.test(server) && !known.customers.test(server);
}

interface ServerNames {
  readonly all: RegExp;
  readonly customers: RegExp;
}

/** Compiled when they are first asked for: every report of a laptop with such a tool asks. */
const SERVERS = new Map<string, ServerNames>();

function compileServers(entryId: string): ServerNames {
  const entry = findCatalogEntry(entryId);
  const domains = (entry?.programs ?? []).flatMap((program) => program.domains);
  return { all: toPattern(domains), customers: toPattern(entry?.customerDomains ?? []) };
}

/** `*` stands for any run of characters inside one name; a domain also covers itself and everything below it. */
function toPattern(domains: readonly string[]): RegExp {
  const names = domains.map((domain) =>
    domain
      .replace(/^\*\./u, "")
      .split("*")
      .map((part) => RegExp.escape(part))
      .join("[^.]*"),
  );
  // Without a domain it must match nothing.
  return names.length === 0 ? /(?!)/u : new RegExp(`(?:^|\\.)(?:${names.join("|")})$`, "iu");
}
