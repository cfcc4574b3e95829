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
  const entry = findCatalogEntry(entryId);
  if (entry === undefined) return false;
  const domains = entry.programs.flatMap((program) => program.domains);
  return isUnder(server, domains) && !isUnder(server, entry.customerDomains);
}

/** `*` stands for any run of characters inside one name; a domain also covers itself and everything below it. */
function isUnder(host: string, domains: readonly string[]): boolean {
  const labels = host.toLowerCase().split(".");
  return domains.some((domain) => {
    const wanted = domain.toLowerCase().replace(/^\*\./u, "").split(".");
    const tail = labels.slice(-wanted.length);
    return tail.length === wanted.length && wanted.every((pattern, index) => fits(tail[index] ?? "", pattern));
  });
}

function fits(label: string, pattern: string): boolean {
  const parts = pattern.split("*").map((part) => RegExp.escape(part));
  return new RegExp(`^${parts.join(".*")}$`, "u").test(label);
}
