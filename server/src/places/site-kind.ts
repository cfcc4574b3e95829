import type { DeclaredSite } from "@clearseat/shared";
import type { SiteKind } from "../detection/device-case.ts";
import type { KeptStay, SiteFacts } from "./place-store.ts";

/** A class that says what stands behind an address. An exit of a VPN hides it. */
const TELLING: ReadonlySet<string | null> = new Set(["residential", "business", "mobile", "hosting"]);

/** The kind that a declared name has now; null when no site of that name is declared any more. */
function declaredKind(name: string | null, sites: readonly DeclaredSite[]): SiteKind | null {
  return sites.find((site) => site.name === name)?.kind ?? null;
}

/**
 * What a site is. Seen only by way of the company's VPN it is judged without egress: then its gateway, which stands
 * nowhere else, makes it a residence until somebody declares it.
 */
export function kindOfSite({ declared, networkClass }: SiteFacts, sites: readonly DeclaredSite[]): SiteKind {
  const kind = declaredKind(declared, sites);
  if (kind !== null) return kind;
  return networkClass === null || networkClass === "residential" ? "residence" : "unknown";
}

/** What the place of a stay is; that of a place which cannot be told from others only by declaration. */
export function kindOfStay({ site, declared }: KeptStay, sites: readonly DeclaredSite[]): SiteKind {
  const kind = declaredKind(declared, sites);
  if (kind !== null) return kind;
  return site === null ? "unknown" : kindOfSite(site, sites);
}

/** A site after one more look at it: a telling class replaces another, an untelling one only nothing. */
export function afterLook(known: SiteFacts, look: Pick<KeptStay, "declared" | "path" | "facts">): SiteFacts {
  const { networkClass } = look.facts;
  const seen = TELLING.has(networkClass) ? networkClass : (known.networkClass ?? "unknown");
  return {
    declared: look.declared ?? known.declared,
    networkClass: look.path === "company" ? known.networkClass : seen,
  };
}

/** Two sites that turned out to be one. */
export function joinFacts(kept: SiteFacts, gone: SiteFacts): SiteFacts {
  const isKeptTelling = TELLING.has(kept.networkClass);
  return {
    declared: kept.declared ?? gone.declared,
    networkClass: isKeptTelling ? kept.networkClass : (gone.networkClass ?? kept.networkClass),
  };
}
