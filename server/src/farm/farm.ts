import { DeviceHealth, Instant, Platform, Severity } from "@clearseat/shared";
import { z } from "zod";

const SiteKindName = z.enum(["office", "residence", "public", "unknown"]);

/** While an alert was open. */
const Suspicion = z.object({
  severity: Severity,
  from: Instant,
  /** Null: it is open. */
  to: Instant.nullable(),
});

/** Values that join laptops. */
export const LINK_KINDS = ["monitor_serial", "kvm_serial", "session_peer", "tool_instance"] as const;

/** Sites and laptops as a graph over time. Laptops have numbers and no names: who they belong to is told by opening a site. */
export const FarmGraph = z.object({
  /** When it was drawn; it is drawn anew every few minutes at most. */
  at: Instant,
  /** Nothing from before is kept. */
  from: Instant,
  sites: z.array(
    z.object({
      id: z.string(),
      kind: SiteKindName,
      /** As the company declared it; null: it did not. */
      name: z.string().nullable(),
      /** Of its public address; null: unknown. */
      country: z.string().nullable(),
      /** How many laptops it held at once, at most. */
      most: z.number().int(),
      suspicions: z.array(Suspicion),
    }),
  ),
  devices: z.array(
    z.object({
      /** A pseudonym that this view alone knows; no device id. */
      id: z.string(),
      platform: Platform,
      /** Integer tenths, as it stands now. */
      score: z.number().int(),
      suspicions: z.array(Suspicion),
    }),
  ),
  stays: z.array(
    z.object({
      /** Positions in the two lists above. */
      device: z.number().int(),
      site: z.number().int(),
      from: Instant,
      /** Null: it is there, or was within the last four days. */
      to: Instant.nullable(),
      /** It rests there at night. */
      lives: z.boolean(),
    }),
  ),
  links: z.array(
    z.object({
      kind: z.enum(LINK_KINDS),
      members: z.array(
        z.object({
          device: z.number().int(),
          /** Since when it shows the value. What it showed once and shows no more is not kept. */
          from: Instant,
        }),
      ),
    }),
  ),
  /** Not drawn: laptops of which no place is known, and sites beyond the bound with those that are only there. */
  leftOut: z.object({ withoutPlace: z.number().int(), sites: z.number().int(), devices: z.number().int() }),
});
export type FarmGraph = z.infer<typeof FarmGraph>;

/** A site with whose laptops are there. */
export const SiteDetail = z.object({
  id: z.string(),
  kind: SiteKindName,
  name: z.string().nullable(),
  devices: z.array(
    z.object({
      /** As in the graph. */
      node: z.string(),
      deviceId: z.string(),
      serial: z.string().nullable(),
      model: z.string().nullable(),
      platform: Platform,
      assignee: z.string().nullable(),
      health: DeviceHealth,
      score: z.number().int(),
      from: Instant,
      to: Instant.nullable(),
      lives: z.boolean(),
    }),
  ),
  /** More were there than are shown. */
  leftOut: z.number().int(),
});
export type SiteDetail = z.infer<typeof SiteDetail>;

/** Why two laptops have to do with one another. */
export const RELATIONS = ["home", "site", "egress", ...LINK_KINDS] as const;

export const RelatedDevices = z.object({
  related: z.array(
    z.object({
      deviceId: z.string(),
      serial: z.string().nullable(),
      model: z.string().nullable(),
      platform: Platform,
      assignee: z.string().nullable(),
      score: z.number().int(),
      why: z.array(
        z.object({
          relation: z.enum(RELATIONS),
          words: z.string(),
          /** Since when both have it in common; null: not kept. */
          since: Instant.nullable(),
          siteId: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** Relations that 64 laptops or more have, so that they tell nothing of this one. */
  cut: z.array(z.enum(RELATIONS)),
});
export type RelatedDevices = z.infer<typeof RelatedDevices>;
