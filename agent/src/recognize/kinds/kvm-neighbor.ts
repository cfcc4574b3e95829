import type { CatalogEntry, MatchedOn, SignalPayload, Snapshot } from "@clearseat/shared";
import type { CompiledCatalog, HardwareTable } from "../compile-catalog.ts";
import type { Look, Recognized } from "../look.ts";

type KvmNeighbor = SignalPayload<"kvm_neighbor">;

/** A neighbor whose address belongs to a maker of KVM boxes. */
export interface NeighborMatch {
  readonly entry: CatalogEntry;
  /** Lower case with colons. */
  readonly mac: string;
}

/** Characters of `04:c9:8b:1` and of `04:c9:8b`. */
const OUI_LENGTHS = [10, 8];
/** Characters of an address without its last four bits. */
const SIBLING_LENGTH = 16;

/** KVM boxes among the machines that the laptop already talks to; nothing is scanned. */
export function recognizeKvmNeighbor({ snapshot, context }: Look): Recognized<KvmNeighbor>[] {
  const announced = findAnnounced(snapshot, context.catalog.hardware);
  const byAddress = findNeighborMatches(snapshot, context.catalog).map(({ entry, mac }) => {
    const macHash = context.hash("mac", mac);
    const matchedOn: MatchedOn[] = announced.delete(entry) ? ["mdns", "oui"] : ["oui"];
    return { key: `${entry.id}:${macHash}`, payload: { entryId: entry.id, matchedOn, macHash } };
  });
  const byService = [...announced].map((entry) => ({
    key: entry.id,
    payload: { entryId: entry.id, matchedOn: ["mdns"] as MatchedOn[], macHash: null },
  }));
  return [...byAddress, ...byService];
}

/** Neighbors by the maker part of their address. The gateway never is one where the maker sells routers too. */
export function findNeighborMatches({ network }: Snapshot, { hardware }: CompiledCatalog): NeighborMatch[] {
  const own = new Set((network?.interfaces ?? []).map(({ mac }) => mac));
  const gateway = network?.defaultRoute?.gatewayMac ?? null;
  return (network?.neighbors ?? []).flatMap(({ mac, address }) => {
    if (mac === null || own.has(mac)) return [];
    const isGateway =
      mac.slice(0, SIBLING_LENGTH) === gateway?.slice(0, SIBLING_LENGTH) ||
      (address !== null && address === network?.defaultRoute?.gateway);
    const entries = OUI_LENGTHS.flatMap((length) => hardware.ouis.get(mac.slice(0, length)) ?? []);
    return entries
      .filter((entry) => !(isGateway && entry.hardware?.ouisOfRouters === true))
      .map((entry) => ({ entry, mac }));
  });
}

function findAnnounced({ network }: Snapshot, { mdns }: HardwareTable): Set<CatalogEntry> {
  const texts = (network?.mdns ?? []).flatMap(({ service, name }) => [
    service?.replace(/\.local\.?$/u, ""),
    name?.replace(/\.local\.?$/u, ""),
  ]);
  return new Set(texts.flatMap((text) => (text === undefined || text === "" ? [] : [...mdns.find(text)])));
}
