import type { CatalogEntry } from "./catalog-entry.ts";

/**
 * A program with which this computer only reaches others, copies files or takes stock of itself. It is known so that it
 * is not taken for anything else, and it is not sent: nobody decides anything by it.
 */
export function letsNobodyIn({
  family,
  acceptsConnections,
}: Pick<CatalogEntry, "family" | "acceptsConnections">): boolean {
  return family === "remote-tool" && !acceptsConnections;
}
