import type { CatalogEntry, CatalogEntryInput } from "./catalog-entry.ts";
import { ANTI_IDLE_ENTRIES } from "./data/anti-idle/index.ts";
import { DISPLAY_ENTRIES } from "./data/display/index.ts";
import { HYPERVISOR_ENTRIES } from "./data/hypervisor/index.ts";
import { KVM_HARDWARE_ENTRIES } from "./data/kvm-hardware/index.ts";
import { PROXYWARE_ENTRIES } from "./data/proxyware/index.ts";
import { REMOTE_TOOL_ENTRIES } from "./data/remote-tool/index.ts";
import { TUNNEL_ENTRIES } from "./data/tunnel/index.ts";
import { VPN_ENTRIES } from "./data/vpn/index.ts";
import { LOLRMM_ENTRIES } from "./imported/lolrmm.ts";
import { loadCatalog } from "./load-catalog.ts";
import { supplementEntries } from "./supplement-entries.ts";

export { CATALOG_VERSION } from "./catalog-version.ts";
export { HONEST_INPUT, type HonestInput, type HonestMark } from "./honest-input.ts";
export { LOLRMM_ENTRIES } from "./imported/lolrmm.ts";
export { letsNobodyIn } from "./lets-nobody-in.ts";
export { loadCatalog } from "./load-catalog.ts";
export { type EntrySupplement, supplementEntries } from "./supplement-entries.ts";

/** What people wrote, as their files have it; imported lists only add to it. */
export const HAND_WRITTEN_ENTRIES: readonly CatalogEntryInput[] = [
  ...ANTI_IDLE_ENTRIES,
  ...DISPLAY_ENTRIES,
  ...HYPERVISOR_ENTRIES,
  ...KVM_HARDWARE_ENTRIES,
  ...PROXYWARE_ENTRIES,
  ...REMOTE_TOOL_ENTRIES,
  ...TUNNEL_ENTRIES,
  ...VPN_ENTRIES,
];

/** Everything the bundled catalog knows, checked once, sorted by id. */
export const CATALOG: readonly CatalogEntry[] = loadCatalog(
  supplementEntries(HAND_WRITTEN_ENTRIES, LOLRMM_ENTRIES),
  "bundled catalog",
);

const BY_NAME = new Map(CATALOG.flatMap((entry) => [entry.id, ...entry.aliases].map((name) => [name, entry] as const)));

/** The bundled entry with this id or alias. */
export function findCatalogEntry(id: string): CatalogEntry | undefined {
  return BY_NAME.get(id);
}
