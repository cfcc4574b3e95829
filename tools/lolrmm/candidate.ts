import type { Platform } from "@clearseat/shared";
import type { DropReason } from "./drop-reasons.ts";

/** Fields of an entry's programs that are filled from LOLRMM. */
export const TAKEN_FIELDS = [
  "executables",
  "paths",
  "folders",
  "scripts",
  "services",
  "signers",
  "originalNames",
  "applications",
  "domains",
] as const;
export type TakenField = (typeof TAKEN_FIELDS)[number];

/** Something that LOLRMM lists, in our form, not yet judged. */
export interface Candidate {
  readonly field: TakenField;
  readonly platforms: readonly Platform[];
  readonly value: string;
  /** For a program: the folders above it from below its install root, `Maker/Product`; empty: not given. */
  readonly folder: string;
}

/** Something that is not taken: as LOLRMM writes it, or as it came out. */
export interface Dropped {
  readonly value: string;
  readonly reason: DropReason;
}

export interface Reading {
  readonly candidates: readonly Candidate[];
  readonly dropped: readonly Dropped[];
}
