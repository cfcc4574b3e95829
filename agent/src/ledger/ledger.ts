import type { Signer } from "@clearseat/proof";
import {
  ENROLLMENT_STATUSES,
  type Envelope,
  Instant,
  PublicJwk,
  type ReceiptPayload,
  type ReportMessage,
  type ReportPayload,
  type SignalKind,
  type Statement,
} from "@clearseat/shared";
import { z } from "zod";
import type { AgentNotes } from "./agent-notes.ts";
import type { LedgerEvidence } from "./ledger-evidence.ts";

/** `requested`: asked for, and no answer yet. The envelope is the origin of both chains. */
export const EnrollmentRecord = z.object({
  envelope: z.string(),
  collectorKey: PublicJwk,
  status: z.enum(["requested", ...ENROLLMENT_STATUSES]),
});
export type EnrollmentRecord = z.infer<typeof EnrollmentRecord>;

/** The newest sealed report; before the first it is 0 and the hash of the enrollment. */
export interface LedgerHead {
  readonly sequence: number;
  readonly reportHash: string;
}

/** One statement in force. */
export interface StateEntry {
  readonly commitment: string;
  readonly salt: string;
  readonly statement: Statement;
  /** Sequence of the report that said it was seen; not moved by a report that only carries it along. */
  readonly seenIn: number;
}
export type LedgerState = ReadonlyMap<string, StateEntry>;

export interface ReportDraft {
  /** The head that the statements were derived from; another one by now makes the draft stale. */
  readonly basedOn: number;
  readonly statements: readonly Statement[];
  /** Places that are only carried along in a full report, because a gap hides them. */
  readonly carried: ReadonlySet<string>;
  readonly full: boolean;
  readonly bootId: string;
  readonly observedAt: string;
  /** The longest time without a look since the report before, where there is a word to say on it. */
  readonly longestPause?: ReportPayload["longestPause"];
  readonly agentVersion: string;
  readonly catalogVersion: string;
}

/** `full`: there is no room for this; nothing was written. */
export type SealOutcome =
  | { readonly outcome: "sealed"; readonly sequence: number }
  | { readonly outcome: "stale" }
  | { readonly outcome: "full" };

export interface SealedReport {
  readonly sequence: number;
  readonly reportHash: string;
  readonly message: ReportMessage;
}

/** A kept report as the transparency view shows it. */
export interface KeptReport {
  readonly sequence: number;
  readonly reportHash: string;
  /** Null when the stored text is damaged. */
  readonly payload: ReportPayload | null;
  /** Null while the collector has not countersigned. */
  readonly receipt: ReceiptPayload | null;
  readonly statements: readonly (Statement | null)[];
}

export interface ErasureRequest {
  readonly kind: SignalKind;
  readonly key: string;
  readonly at: string;
}

export interface Erasure {
  /** Disclosures that are gone now. */
  readonly erased: number;
  /** Disclosures that are sealed and not yet countersigned; they can be erased after they were sent. */
  readonly waiting: number;
}

const DOCUMENT_NAMES = ["policy", "catalog"] as const;
export type DocumentName = (typeof DOCUMENT_NAMES)[number];

/** `envelope` is null when the document was judged and not needed: only the tag is kept. */
export interface StoredDocument {
  readonly tag: string;
  readonly envelope: Envelope | null;
}

/** How a ledger ended whose story the collector does not follow any more. */
export const LedgerEnd = z.object({
  at: Instant,
  /** The receipt, in one line, that proves what the collector accepted instead. */
  rival: z.string(),
});
export type LedgerEnd = z.infer<typeof LedgerEnd>;

export interface LedgerSize {
  readonly usedBytes: number;
  readonly limitBytes: number;
}

/** What any process may read while the agent writes. */
export interface LedgerReader {
  enrollment(): EnrollmentRecord | null;
  /** Thumbprint of this device's key as its enrollment names it; null before. */
  deviceId(): string | null;
  /** Hash of the enrollment, what both chains start from; null before. */
  origin(): string | null;
  head(): LedgerHead;
  state(): LedgerState;
  /** The collector asked for the whole state. */
  needFull(): boolean;
  /** The first report without receipt; null when all are countersigned. */
  firstUnsent(): number | null;
  unsentCount(): number;
  /** The oldest report that is still kept; null when there is none. */
  firstKept(): number | null;
  newestReceipt(): ReceiptPayload | null;
  /** The newest kept reports, newest first; all of them when no limit is given. */
  keptReports(limit?: number): KeptReport[];
  document(name: DocumentName): StoredDocument | null;
  notes(): AgentNotes;
  /** Null while it goes on. */
  end(): { readonly at: string; readonly rival: ReceiptPayload | null } | null;
  size(): LedgerSize;
  /** Everything, exactly as stored, for {@link verifyLedger}. */
  evidence(): LedgerEvidence;
  close(): void;
}

/**
 * The agent's one store: its key, what it sealed, what was countersigned, what is in force, what waits to be sent.
 * Every verb is one transaction that is on the disk when it returns. Only bad storage makes them throw.
 */
export interface Ledger extends LedgerReader {
  signer(): Signer;
  saveEnrollment(record: EnrollmentRecord): void;
  /** After a refusal, so that the next request may use another secret. Only while nothing was sealed. */
  forgetEnrollment(): void;
  /** Sequence, link, state and disclosures at once. A heartbeat is a draft without statements. */
  seal(draft: ReportDraft): SealOutcome;
  /** Reports from a sequence on, oldest first. One whose disclosures were erased ends the list. */
  reportsFrom(sequence: number, limit: number): SealedReport[];
  /** Hash of the receipt before this report's; null when it is not known. */
  receiptHashBefore(sequence: number): string | null;
  /** Keeps a checked receipt. One that replaces another leaves the first one aside, also as proof. */
  storeReceipt(sequence: number, receipt: Envelope): "stored" | "known" | "replaced";
  setNeedFull(needed: boolean): void;
  /** Hash of a sealed report; null when it is not known any more. */
  reportHashAt(sequence: number): string | null;
  /** Sets everything aside that was sealed and begins a new story under a new key, which has to enroll. */
  startAnew(rival: Envelope, nowMs: number): void;
  /** Deletes statement and salt of every countersigned disclosure of a signal and signs a tombstone. */
  eraseSignal(request: ErasureRequest): Erasure;
  /** Removes countersigned reports and erases statements whose time is over. */
  applyRetention(nowMs: number): void;
  saveDocument(name: DocumentName, document: StoredDocument): void;
  saveNotes(notes: AgentNotes): void;
}
