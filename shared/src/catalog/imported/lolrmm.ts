import type { EntrySupplement } from "../supplement-entries.ts";
import entries from "./lolrmm.json" with { type: "json" };

/**
 * What was taken from the LOLRMM project (Apache-2.0; facts only), made by `npm run catalog -- lolrmm` and changed
 * through its decisions. One JSON file, because hundreds of modules would cost every start a quarter of its time.
 * `loadCatalog` checks it together with the rest.
 */
export const LOLRMM_ENTRIES = entries as readonly unknown[] as readonly EntrySupplement[];
