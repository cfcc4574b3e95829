import { keyedHash } from "@clearseat/proof";
import type { DeclaredSite, ServerSettings } from "@clearseat/shared";
import type { AddressFacts, EgressPath } from "../detection/device-case.ts";
import { UNKNOWN_ADDRESS } from "../detection/peer-place.ts";
import type { AddressFactsSource } from "../network/address-facts.ts";
import { householdOf } from "../network/client-address.ts";
import { createRangeMatcher, plainAddress, type RangeMatcher } from "../network/range-matcher.ts";

/** From where a report came, without the address itself. */
export interface Egress {
  /** Changes when anything that follows from the address or from the declared sites does. */
  readonly key: string;
  /** Keyed hash of the public address, of IPv6 the network that one household has; null on the company's own path. */
  readonly hash: string | null;
  readonly path: EgressPath;
  readonly facts: AddressFacts;
  /** Name of the declared site with that address. */
  readonly declared: string | null;
}

/** What stands for one: a report that came over no network has an unknown address. */
export type EgressReader = (address: string | null) => Egress;

export interface EgressContext {
  readonly settings: ServerSettings;
  readonly addressFacts: AddressFactsSource;
  /** The server's own key for places. */
  readonly placeKey: string;
}

/** A fleet's addresses; more would be those of one day that are over. */
const MAX_REMEMBERED = 50_000;
const NO_ADDRESS = "";

function declaredMatcher(sites: readonly DeclaredSite[]): (address: string) => string | null {
  const known: readonly (readonly [string, RangeMatcher])[] = sites
    .filter((site) => site.egress.length > 0)
    .map((site) => [site.name, createRangeMatcher(site.egress)]);
  return (address) => known.find(([, matches]) => matches(address))?.[0] ?? null;
}

/** Short, and another one when a fact is. */
function markOf(facts: AddressFacts, placeKey: string): string {
  return keyedHash(placeKey, "facts", JSON.stringify(facts)).slice(0, 6);
}

/** Says of an address what the server keeps of it; the same address costs next to nothing the second time. */
export function createEgressReader({ settings, addressFacts, placeKey }: EgressContext): EgressReader {
  const isCompany = createRangeMatcher(settings.companyVpnEgress);
  const declaredAs = declaredMatcher(settings.sites);
  // Whoever declares a site wants it to count at the next report, not when the laptop moves.
  const version = keyedHash(placeKey, "sites", JSON.stringify(settings.sites)).slice(0, 6);
  const remembered = new Map<string, Egress>();
  let dataVersion = addressFacts.version;

  function forgetOutdated(): void {
    if (addressFacts.version === dataVersion) return;
    dataVersion = addressFacts.version;
    remembered.clear();
  }

  function read(address: string): Egress {
    if (address === NO_ADDRESS || isCompany(address)) {
      const path = address === NO_ADDRESS ? "direct" : "company";
      return { key: `${path}.${version}`, hash: null, path, facts: UNKNOWN_ADDRESS, declared: null };
    }
    const hash = keyedHash(placeKey, "egress", householdOf(address));
    const facts = addressFacts.lookup(address);
    return {
      key: `${hash}.${version}.${markOf(facts, placeKey)}`,
      hash,
      path: "direct",
      facts,
      declared: declaredAs(address),
    };
  }

  return (given) => {
    forgetOutdated();
    const address = plainAddress(given ?? NO_ADDRESS);
    const known = remembered.get(address);
    if (known !== undefined) return known;
    if (remembered.size >= MAX_REMEMBERED) remembered.clear();
    const egress = read(address);
    remembered.set(address, egress);
    return egress;
  };
}
