import { findCatalogEntry } from "@clearseat/shared";
import { AppError } from "../app-error.ts";
import type { SuppressionScope } from "../detection/suppressions.ts";
import type { Store } from "../store.ts";

/** Of a laptop that has not enrolled. */
const BY_SERIAL = "serial:";

function refuse(field: string, what: string): AppError {
  return new AppError("malformed_message", `${field}: ${what}`, { field });
}

/** A mistyped id would except nothing and say nothing. Throws `malformed_message`. */
export function requireKnownTool(tool: string, companyTools: readonly string[], field: string): void {
  if (findCatalogEntry(tool) === undefined && !companyTools.includes(tool))
    throw refuse(field, "is no id of the catalog");
}

/** As {@link requireKnownTool}, for what a scope names. Groups and people may be known only later. */
export async function requireKnownScope(
  { tool, device }: SuppressionScope,
  store: Store,
  companyTools: readonly string[],
): Promise<void> {
  if (tool !== null) requireKnownTool(tool, companyTools, "scope.tool");
  if (device !== null && !device.startsWith(BY_SERIAL) && (await store.devices.find(device)) === null)
    throw refuse("scope.device", "is no laptop's id");
}
