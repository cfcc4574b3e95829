/** A stored disclosure; both parts are null once it was erased. */
export interface StoredDisclosure {
  readonly salt: string | null;
  readonly statement: string | null;
}

/** A stored report with its texts as they are on the disk. */
export interface StoredReport {
  readonly sequence: number;
  readonly report: string;
  readonly receipt: string | null;
  readonly disclosures: readonly StoredDisclosure[];
}

export interface StoredState {
  readonly place: string;
  readonly commitment: string;
  readonly salt: string;
  readonly statement: string;
  readonly seenIn: number;
}

/** Everything a ledger can be proved by, unparsed, because any byte of it may have been changed. */
export interface LedgerEvidence {
  readonly privateKey: string | null;
  readonly enrollment: string | null;
  /** What retention removed last; null while nothing was removed. */
  readonly base: string | null;
  readonly headSequence: string | null;
  readonly newestReceipt: string | null;
  /** The next report will be a full one, so that the state may differ from the newest report until then. */
  readonly needFull: boolean;
  readonly reports: readonly StoredReport[];
  readonly replacedReceipts: readonly { readonly sequence: number; readonly receipt: string }[];
  readonly state: readonly StoredState[];
  readonly tombstones: readonly string[];
}
