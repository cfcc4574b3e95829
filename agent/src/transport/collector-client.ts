import type { EnrollAnswer, Envelope, ReportAnswer, ReportMessage } from "@clearseat/shared";

/** The collector said no, and says why. */
export interface Refused {
  readonly outcome: "refused";
  readonly status: number;
  /** One of the contract's error codes; `unexpected_answer` when the answer is not the contract's. */
  readonly code: string;
  readonly detail: string;
  readonly field?: string;
  /** With `chain_gap`: the last report that the collector accepted. */
  readonly lastSequence?: number;
  /** With `chain_forked`: the receipt of the report that was accepted instead, not yet checked. */
  readonly rivalReceipt?: Envelope;
}

/** Nothing is known about the request; it must be made again later. */
export interface Unavailable {
  readonly outcome: "unavailable";
  readonly detail: string;
  /** What the collector asked for; null when it asked for nothing. */
  readonly retryAfterMs: number | null;
}

export interface Accepted<T> {
  readonly outcome: "accepted";
  readonly value: T;
}

export type Outcome<T> = Accepted<T> | Refused | Unavailable;

/** A signed document and the tag to ask for changes with. */
export interface TaggedDocument {
  readonly tag: string;
  readonly envelope: Envelope;
}

/** The device holds the newest one already. */
export interface Unchanged {
  readonly outcome: "unchanged";
}

/** The agent's only way to a collector. Never throws; every ending is a value. */
export interface CollectorClient {
  enroll(envelope: Envelope): Promise<Outcome<EnrollAnswer>>;
  sendReport(message: ReportMessage): Promise<Outcome<ReportAnswer>>;
  /** @param tag of the document at hand; null when there is none */
  getPolicy(tag: string | null): Promise<Outcome<TaggedDocument> | Unchanged>;
  getCatalog(tag: string | null): Promise<Outcome<TaggedDocument> | Unchanged>;
  /** Ends open connections; what is under way ends as unavailable. */
  close(): Promise<void>;
}
