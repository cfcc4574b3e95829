import type { AddressFacts, EgressPath, Silence } from "../detection/device-case.ts";

/** A stay as it is written: by a place, whose site may still grow. */
export interface NewStay {
  /** Of the report that showed it first. */
  readonly sequence: number;
  readonly placeId: string | null;
  readonly path: EgressPath;
  /** Name of the declared site to which egress or gateway belong; null: none. */
  readonly declared: string | null;
  readonly egressHash: string | null;
  readonly facts: AddressFacts;
  readonly fromMs: number;
  readonly reportHash: string;
}

/** What is known of a site. */
export interface SiteFacts {
  /** Name of the declared site that it was recognized as. */
  readonly declared: string | null;
  /** Class of the network behind it; null: only ever seen by way of the company's VPN. */
  readonly networkClass: string | null;
}

/** A stay with the site that its place belongs to now. */
export interface KeptStay extends NewStay {
  /** Null: it goes on. */
  readonly toMs: number | null;
  readonly site: (SiteFacts & { readonly siteId: string }) | null;
}

export interface PlaceStore {
  /** Where the device is; null before its first report and after its places were erased. */
  openStay(deviceId: string): Promise<KeptStay | null>;
  /** Ends what went on, and begins another. */
  move(deviceId: string, endedMs: number, stay: NewStay): Promise<void>;
  /** Oldest first, the newest `limit`. */
  stays(deviceId: string, limit: number): Promise<readonly KeptStay[]>;
  addSilence(deviceId: string, sequence: number, silence: Silence): Promise<void>;
  /** Oldest first, the newest `limit`. */
  silences(deviceId: string, limit: number): Promise<readonly Silence[]>;
  /** The site of a place that is seen now; a new place is a site of its own. */
  siteOf(placeId: string): Promise<SiteFacts & { readonly siteId: string }>;
  saveSite(siteId: string, facts: SiteFacts): Promise<void>;
  /** The place that showed a mark first: this one, unless another did before. */
  mark(mark: string, placeId: string): Promise<string>;
  /** Makes two sites one, under the smaller of their ids. */
  join(siteId: string, other: string): Promise<void>;
  /** Removes where a device was and when it was silent; its next report tells its place anew. */
  forget(deviceId: string): Promise<void>;
  /** Removes stays and silences that ended before, up to `limit` of each. Returns whether there were any. */
  purge(beforeMs: number, limit: number): Promise<boolean>;
  /** Removes places, and what belongs to them, of which no stay is kept any more. */
  dropUnused(): Promise<void>;
}
