import type { Platform, Severity } from "@clearseat/shared";
import type { Observable } from "../detection/device-case.ts";

export interface FarmNode {
  readonly deviceId: string;
  readonly platform: Platform;
  readonly score: number;
}

/** A time in which a device was at a site again and again. */
export interface Presence {
  readonly deviceId: string;
  readonly siteId: string;
  readonly fromMs: number;
  /** Null: it is there, or was not long ago. */
  readonly toMs: number | null;
  readonly country: string | null;
}

export interface PresenceRules {
  /** Two stays with less between them are one presence. */
  readonly gapMs: number;
  /** A presence of which less was spent there is a visit and is left out, unless it goes on. */
  readonly leastMs: number;
  readonly nowMs: number;
}

export interface FarmSite {
  readonly siteId: string;
  readonly declared: string | null;
  readonly networkClass: string | null;
}

export interface Holding {
  readonly kind: Observable["kind"];
  readonly value: string;
  readonly deviceId: string;
  readonly sinceMs: number;
}

export interface SubjectAlert {
  readonly subjectId: string;
  readonly severity: Severity;
  readonly openedAtMs: number;
  /** Null while it is not closed. */
  readonly closedAtMs: number | null;
}

/** What the picture of sites is drawn from. Everything comes in pieces, so that reports have their turn in between. */
export interface FarmStore {
  /** Those of the devices that are active, in the order of their ids. */
  nodesOf(deviceIds: readonly string[]): Promise<readonly FarmNode[]>;
  presencesOf(deviceIds: readonly string[], rules: PresenceRules): Promise<readonly Presence[]>;
  /** Up to so many devices that are at a site, or else were. */
  devicesAt(siteId: string, limit: number): Promise<readonly string[]>;
  sites(siteIds: readonly string[]): Promise<readonly FarmSite[]>;
  /** Where devices live. */
  homes(): Promise<readonly Holding[]>;
  /** Holders of every value of these kinds that at least two and at most so many devices show. */
  shared(kinds: readonly Observable["kind"][], most: number): Promise<readonly Holding[]>;
  /** Alerts that are open, or were closed since. */
  alertsSince(sinceMs: number): Promise<readonly SubjectAlert[]>;
  /** Other devices that are behind the same public address now, and since when. */
  atSameEgress(
    deviceId: string,
    limit: number,
  ): Promise<readonly { readonly deviceId: string; readonly sinceMs: number }[]>;
}
