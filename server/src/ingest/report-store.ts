import type { ChainLink } from "@clearseat/proof";
import type { Disclosure, EnrollmentStatus, Envelope, Instant } from "@clearseat/shared";

/** The ends of a device's chains, with what decides whether it may report. */
export interface ChainHead {
  readonly deviceId: string;
  readonly status: EnrollmentStatus;
  readonly successorId: string | null;
  readonly originHash: string;
  /** 0: nothing accepted yet. */
  readonly sequence: number;
  readonly reportHash: string;
  readonly receiptHash: string;
  readonly stateDigest: string;
  readonly auditHead: string;
  /** By the server's clock; null: nothing accepted yet. */
  readonly receivedAtMs: number | null;
  /** By the device's clock; null: nothing accepted yet, or not since that is kept. */
  readonly observedAt: Instant | null;
  /** From where the newest report came; null: not known. */
  readonly egress: string | null;
  /** By the server's clock: when the newest report was refused that contradicts this chain; null: none was. */
  readonly contestedAtMs: number | null;
}

export interface NewChain {
  readonly deviceId: string;
  readonly originHash: string;
  readonly stateDigest: string;
  readonly auditHead: string;
  readonly agentVersion: string;
}

/** A report as it is kept, with what the head of its chain becomes. */
export interface AcceptedReport {
  readonly deviceId: string;
  readonly sequence: number;
  readonly reportHash: string;
  readonly report: Envelope;
  readonly receivedAtMs: number;
  readonly receipt: Envelope;
  readonly receiptHash: string;
  readonly stateDigest: string;
  readonly agentVersion: string;
  readonly catalogVersion: string;
  readonly observedAt: Instant;
  readonly egress: string;
}

/** One disclosed statement; `disclosure` is null once erased. */
export interface KeptDisclosure {
  readonly sequence: number;
  readonly position: number;
  readonly place: string;
  readonly disclosure: Disclosure | null;
  readonly tombstoneHash: string | null;
}

/** A link of the chain with the columns beside it, which verification holds against what was signed. */
export interface StoredLink extends ChainLink {
  readonly sequence: number;
  readonly reportHash: string;
  readonly receivedAtMs: number;
  /** For each disclosure the place under which it is found again. */
  readonly places: readonly string[];
  /** For each disclosure the tombstone that stands in for it; null while it is there. */
  readonly tombstoneHashes: readonly (string | null)[];
}

export interface StoredTombstone {
  readonly hash: string;
  readonly erasedAtMs: number;
  readonly envelope: Envelope;
}

export interface ReportStore {
  openChain(chain: NewChain): Promise<void>;
  /** Points an unused chain to another enrollment of the same key. */
  moveOrigin(deviceId: string, originHash: string): Promise<void>;
  head(deviceId: string): Promise<ChainHead | null>;
  /** The heads of many chains by device; unknown devices are left out. */
  heads(deviceIds: readonly string[]): Promise<ReadonlyMap<string, ChainHead>>;
  /** Keeps reports, those of one device in their order, and moves the heads of their chains. */
  extend(reports: readonly AcceptedReport[]): Promise<void>;
  disclose(deviceId: string, disclosures: readonly KeptDisclosure[]): Promise<void>;
  /** The accepted report of a sequence, to answer a repetition. */
  find(deviceId: string, sequence: number): Promise<{ readonly reportHash: string; readonly receipt: Envelope } | null>;
  /** Reports after a sequence, in order. */
  linksAfter(deviceId: string, sequence: number, limit: number): Promise<readonly StoredLink[]>;
  /** The reports with these hashes that are kept, in order. */
  linksOf(deviceId: string, reportHashes: readonly string[]): Promise<readonly StoredLink[]>;
  /** Every device of which anything is kept, in order. */
  chainIdsAfter(deviceId: string, limit: number): Promise<readonly string[]>;
  disclosuresAt(deviceId: string, place: string): Promise<readonly KeptDisclosure[]>;
  erase(
    deviceId: string,
    disclosure: { readonly sequence: number; readonly position: number; readonly tombstoneHash: string },
  ): Promise<void>;
  addTombstone(deviceId: string, tombstone: StoredTombstone): Promise<void>;
  tombstones(deviceId: string): Promise<readonly StoredTombstone[]>;
}
