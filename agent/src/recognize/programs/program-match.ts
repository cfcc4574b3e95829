import type { CatalogEntry, MatchedOn } from "@clearseat/shared";

/** That something on the machine belongs to a catalog entry, and by what it was told. */
export interface ProgramMatch {
  readonly entry: CatalogEntry;
  readonly matchedOn: ReadonlySet<MatchedOn>;
  /** It goes by another file name than its maker gave it. */
  readonly renamed: boolean;
}
