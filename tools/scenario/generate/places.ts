import type { Place } from "../scenario.ts";
import type { Chance } from "./chance.ts";

/** A region of the country in which people work: its zone and what the directory calls it. */
export interface Region {
  readonly country: string;
  readonly timeZone: string;
}

export const REGIONS: readonly Region[] = [
  { country: "US", timeZone: "America/New_York" },
  { country: "US", timeZone: "America/Chicago" },
  { country: "US", timeZone: "America/Denver" },
  { country: "US", timeZone: "America/Los_Angeles" },
  { country: "US", timeZone: "America/Phoenix" },
  { country: "CA", timeZone: "America/Toronto" },
  { country: "GB", timeZone: "Europe/London" },
  { country: "DE", timeZone: "Europe/Berlin" },
  { country: "IN", timeZone: "Asia/Kolkata" },
];

/** Maker halves of common home routers and access points. */
const ROUTERS = [
  "3c:37:86",
  "b0:be:76",
  "50:c7:bf",
  "a4:91:b1",
  "04:d9:f5",
  "44:d9:e7",
  "c8:a6:82",
  "78:45:58",
] as const;
/** Gateway addresses that stand for many networks: VRRP, HSRP, a hypervisor's, phones' hotspots. */
export const SHARED_GATEWAYS = [
  "00:00:5e:00:01:01",
  "00:00:0c:07:ac:01",
  "52:54:00:12:35:02",
  "02:1a:11:f0:00:01",
] as const;
const HOME_SUBNETS = [
  "192.168.0.0/24",
  "192.168.1.0/24",
  "192.168.178.0/24",
  "10.0.0.0/24",
  "192.168.86.0/24",
] as const;

/** Makes places with addresses that nothing else in the company has. */
export class PlaceMaker {
  readonly places: Place[] = [];
  readonly #chance: Chance;
  #egresses = 0;
  #ids = 0;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  /** A public address out of the ranges for documentation and benchmarking (RFC 5737, 2544, 3849). */
  egress(): string {
    const number = this.#egresses;
    this.#egresses += 1;
    if (this.#chance.often(0.15)) return `2001:db8:${(number + 1).toString(16)}::${this.#chance.hex(4)}`;
    return `198.${18 + (number >> 16)}.${(number >> 8) & 0xff}.${number & 0xff}`;
  }

  home(region: Region, facts: Partial<Place> = {}): Place {
    return this.add("home", {
      ...region,
      asn: "residential",
      gatewayMac: this.#router(),
      subnet: this.#chance.pick(HOME_SUBNETS),
      ...facts,
    });
  }

  office(region: Region, facts: Partial<Place> = {}): Place {
    return this.add("office", {
      ...region,
      declared: "office",
      asn: "business",
      gatewayMac: this.#chance.often(0.5) ? this.#chance.pick(SHARED_GATEWAYS.slice(0, 2)) : this.#router(),
      subnet: "10.20.0.0/16",
      ...facts,
    });
  }

  /** A house full of strangers: coworking, a hotel. It has a router of its own, as every place has. */
  house(kind: string, region: Region, subnet: string): Place {
    return this.add(kind, { ...region, asn: "business", gatewayMac: this.#router(), subnet });
  }

  /** A place like those facts; without an egress it gets one of its own. */
  add(kind: string, facts: Partial<Omit<Place, "id">>): Place {
    this.#ids += 1;
    const place: Place = { ...facts, id: `${kind}-${this.#ids}`, egress: facts.egress ?? this.egress() };
    this.places.push(place);
    return place;
  }

  #router(): string {
    return `${this.#chance.pick(ROUTERS)}:${[2, 2, 2].map((digits) => this.#chance.hex(digits)).join(":")}`;
  }
}
