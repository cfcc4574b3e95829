import type { NetworkClass } from "@clearseat/shared";
import { BUSINESS } from "./business.ts";
import type { ClassedNetworks } from "./classed-networks.ts";
import { HOSTING } from "./hosting.ts";
import { MOBILE } from "./mobile.ts";
import { RESIDENTIAL } from "./residential.ts";
import { TOR } from "./tor.ts";
import { VPN } from "./vpn.ts";

export const CLASSED_NETWORKS: readonly ClassedNetworks[] = [HOSTING, VPN, TOR, RESIDENTIAL, MOBILE, BUSINESS];

/** Class of a network by its number; a network that is not here has none. */
export const CLASS_BY_ASN: ReadonlyMap<number, NetworkClass> = new Map(
  CLASSED_NETWORKS.flatMap(({ networkClass, networks }) => networks.map(([asn]) => [asn, networkClass] as const)),
);
