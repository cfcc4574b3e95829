import { keyedHash } from "@clearseat/proof";
import type { DeclaredSite, ServerSettings, SignalPayload } from "@clearseat/shared";
import type { StateRow } from "../devices/state-store.ts";
import type { ServerKeys } from "../keys/load-keys.ts";
import type { AddressFactsSource } from "../network/address-facts.ts";
import { createEgressReader, type Egress, type EgressReader } from "./egress.ts";
import { type Place, placeOf } from "./place-of.ts";

/** Where a laptop is, and the declared site that it is at by name. */
export interface SeenPlace {
  readonly place: Place | null;
  readonly declared: string | null;
}

/** Reads places out of what reports say and where they come from. */
export interface PlaceReader {
  readonly egressOf: EgressReader;
  /** @param rows the device's state */
  see(rows: readonly StateRow[], egress: Egress): SeenPlace;
}

export interface PlaceReaderDeps {
  readonly settings: ServerSettings;
  readonly addressFacts: AddressFactsSource;
  readonly keys: Pick<ServerKeys, "placeKey" | "companyKey">;
}

/** Names of declared sites by what laptops send of a gateway: its address, hashed with the company's key. */
function gatewayNames(sites: readonly DeclaredSite[], companyKey: string): ReadonlyMap<string, string> {
  return new Map(
    sites.flatMap(({ name, gateways }) => gateways.map((mac) => [keyedHash(companyKey, "mac", mac), name] as const)),
  );
}

function standingPlace(rows: readonly StateRow[]): SignalPayload<"network_place"> | null {
  const row = rows.find((one) => one.kind === "network_place" && one.clearedAt === null && one.payload !== null);
  // The payload passed the schema of its kind when it came in.
  return row === undefined ? null : (row.payload as SignalPayload<"network_place">);
}

export function createPlaceReader({ settings, addressFacts, keys }: PlaceReaderDeps): PlaceReader {
  const { placeKey, companyKey } = keys;
  const names = gatewayNames(settings.sites, companyKey.key);
  return {
    egressOf: createEgressReader({ settings, addressFacts, placeKey }),
    see(rows, egress) {
      const signal = standingPlace(rows);
      // An address that stands everywhere names no site, whoever declared it.
      const gateway = signal === null || signal.gatewayRepeats ? null : signal.gatewayHash;
      return {
        place: placeOf(signal, egress, placeKey),
        declared: egress.declared ?? names.get(gateway ?? "") ?? null,
      };
    },
  };
}
