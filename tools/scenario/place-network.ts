import { createHash } from "node:crypto";
import { listAt, macOf, objectAt } from "./device-identity.ts";
import { gatewayOf, hostOf, isInRange } from "./ip-range.ts";
import { isPlainObject, type Plain, type PlainObject } from "./patch.ts";
import type { Place, Scenario } from "./scenario.ts";

const HOME_SUBNET = "192.168.1.0/24";
/** Maker half of a common home router. */
const ROUTER_MAC = "3c:37:86:00:00:00";
const PHYSICAL = new Set<Plain | undefined>(["wifi", "ethernet", "cellular"]);

/** A place to come to. Behind the company's VPN, and without a gateway of its own, it is each laptop's own home. */
export type Destination = Place & { readonly isEachHome?: boolean };

/** The places of a scenario by their id. */
export function destinationsOf({
  places,
  settings,
}: Pick<Scenario, "places" | "settings">): ReadonlyMap<string, Destination> {
  const given = settings["companyVpnEgress"];
  const tunnels = Array.isArray(given) ? given.map(String) : [];
  return new Map(
    places.map((place) => {
      const isTunneled = tunnels.some((range) => isInRange(place.egress, range));
      return [place.id, { ...place, isEachHome: isTunneled && place.gatewayMac === undefined }];
    }),
  );
}

/**
 * The network section of a laptop that has come to a place: gateway and address change, everything else stays as it was patched.
 * `seat` numbers the laptops of a scenario, so that two never get one address.
 */
export function enterPlace(network: PlainObject, place: Destination, seat: number): PlainObject {
  const subnet = place.subnet ?? HOME_SUBNET;
  const interfaces = listAt(network, "interfaces");
  const card = findUplink(interfaces);
  const route = objectAt(network, "defaultRoute");
  return {
    ...network,
    interfaces: interfaces.map((item) => (item === card ? { ...card, addresses: [hostOf(subnet, seat)] } : item)),
    defaultRoute: {
      interface: card?.["name"] ?? null,
      ...route,
      gateway: gatewayOf(subnet),
      gatewayMac: place.gatewayMac ?? macOf(place.id, place.isEachHome === true ? `seat ${seat}` : "place", ROUTER_MAC),
    },
  };
}

/** The card that carries the laptop into a network: the first physical one that is up, else the first physical one. */
function findUplink(interfaces: readonly Plain[]): PlainObject | undefined {
  const physical = interfaces.filter(isPlainObject).filter((card) => PHYSICAL.has(card["kind"]));
  return physical.find((card) => card["up"] === true) ?? physical[0];
}

/** The public address of a laptop that is nowhere in particular: from the benchmarking range (RFC 2544), one each. */
export function placelessEgress(deviceId: string): string {
  const [a = 0, b = 0, c = 0] = createHash("sha256").update(`egress\u0000${deviceId}`).digest();
  return `198.${18 + (a % 2)}.${b}.${c}`;
}
