import { HOUR_MS, type Instant, toMillis } from "@clearseat/shared";
import type { AddressFacts, Stay } from "./device-case.ts";
import { latest, nonEmpty } from "./signal-records.ts";

/** Shorter glimpses of another network are starts, reboots of a router and guests' Wi-Fi. */
const SHORTEST_MS = HOUR_MS;
/** Behind these stands no other place: a modem that takes over when the line is down, or the exit of a VPN. */
const PASSAGES: ReadonlySet<AddressFacts["networkClass"]> = new Set(["mobile", "hosting", "vpn", "tor"]);

/**
 * The end of the newest stay at another place since the laptop came to live at a site; null when there is none. Where it
 * was before it came is no outing, and another network behind the home's own address is no other place.
 */
export function lastOuting(stays: readonly Stay[], siteId: string): Instant | null {
  const atHome = stays.filter((stay) => stay.siteId === siteId);
  const arrival = atHome[0];
  if (arrival === undefined) return null;
  const addresses = new Set(atHome.map(({ egressHash }) => egressHash).filter((hash) => hash !== null));
  const outings = stays
    .slice(stays.indexOf(arrival))
    .filter((stay) => isElsewhere(stay, siteId) && !(stay.egressHash !== null && addresses.has(stay.egressHash)));
  const ends = nonEmpty(outings.map(({ to }) => to));
  return ends === null ? null : latest(ends);
}

function isElsewhere({ siteId, egress, from, to }: Stay, home: string): boolean {
  const isAnotherSite = siteId !== null && siteId !== home && !PASSAGES.has(egress.networkClass);
  return isAnotherSite && toMillis(to) - toMillis(from) >= SHORTEST_MS;
}
