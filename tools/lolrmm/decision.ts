import type { DropReason, SkipReason } from "./drop-reasons.ts";
import type { ToolKind } from "./tool-kinds.ts";

/** What one entry takes from which LOLRMM files. */
export interface Decision {
  /** Catalog id; that of an entry written by hand where there is one, which then keeps its own words. */
  readonly id: string;
  /** LOLRMM files without their ending. */
  readonly from: readonly string[];
  /** Absent for entries written by hand. */
  readonly name?: string;
  readonly kind?: ToolKind;
  /** Makers' names in signatures that stand under this tool alone; any other that LOLRMM lists is not believed. */
  readonly signers?: readonly string[];
  /** Files and folders with which people only look at other computers. */
  readonly viewers?: readonly string[];
  /** Names made of common words that are its own all the same. */
  readonly own?: readonly string[];
  /** Single names not to take, as LOLRMM writes them or as they come out. */
  readonly drop?: Readonly<Partial<Record<DropReason, readonly string[]>>>;
}

/** LOLRMM files of which nothing is taken. */
export interface Skip {
  readonly from: string;
  readonly why: SkipReason;
}
