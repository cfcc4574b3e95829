import {
  CountryCode,
  Instant,
  isTimeZone,
  NetworkClass,
  RuleId,
  ServerSettings,
  Severity,
  SNAPSHOT_SECTIONS,
  toMillis,
} from "@clearseat/shared";
import { z } from "zod";
import { Duration } from "./duration.ts";
import { hasRoom } from "./ip-range.ts";
import { findPatchFault } from "./patch-fault.ts";
import { findRepeatFault, Repeat } from "./repeat.ts";
import { findReferenceFaults } from "./scenario-references.ts";

/**
 * `clearseat.scenario/1`: a company, some places, some laptops, and what happens to them, in absolute time.
 * Unknown keys of the scenario's own structure are faults; inside a snapshot patch they are kept, as in any snapshot.
 */

export const BASELINES = ["windows-11", "macos-26", "ubuntu-24.04"] as const;

const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/u, "must be an id of letters, digits, dots, dashes and underscores");
const timeZone = z.string().refine(isTimeZone, "must be an IANA time zone such as America/Chicago");
const mac = z
  .string()
  .regex(/^[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}$/u, "must be a MAC address with colons")
  .transform((text) => text.toLowerCase());
const day = z.union([z.iso.date(), Instant], { error: "must be a day such as 2026-03-20" });

const Travel = z.strictObject({ country: CountryCode, from: day, to: day });

export const DirectoryLine = z.strictObject({
  assignee: z.string().min(1),
  country: CountryCode.optional(),
  timeZone: timeZone.optional(),
  device: id,
  /** A day alone is its first instant. */
  issuedAt: day.transform((text) => (text.includes("T") ? text : `${text}T00:00:00Z`)).optional(),
  group: z.string().min(1).optional(),
  region: z.string().min(1).optional(),
  manager: z.string().min(1).optional(),
  travel: z.array(Travel).default([]),
});
export type DirectoryLine = z.infer<typeof DirectoryLine>;

export const Place = z.strictObject({
  id,
  declared: z.enum(["office", "residence", "public", "unknown"]).optional(),
  egress: z.union([z.ipv4(), z.ipv6()], { error: "must be an IP address" }),
  country: CountryCode.optional(),
  /** State or province, as the directory writes it. */
  region: z.string().min(1).optional(),
  timeZone: timeZone.optional(),
  asn: NetworkClass.optional(),
  gatewayMac: mac.optional(),
  subnet: z
    .cidrv4("must be an IPv4 range such as 192.168.1.0/24")
    .refine(hasRoom, "must leave room for a gateway and a laptop")
    .optional(),
});
export type Place = z.infer<typeof Place>;

/** What stops a laptop from looking; the first that holds is the reason. */
export const SILENT_STATES = ["uninstalled", "killed", "off", "asleep"] as const;
export type SilentState = (typeof SILENT_STATES)[number];

export const DISK_ACTS = ["saved", "restored", "new"] as const;
export type DiskAct = (typeof DISK_ACTS)[number];

const flag = z.boolean().optional();
const PATCHABLE = [...SNAPSHOT_SECTIONS, "gaps"] as const;
export type PatchableSection = (typeof PATCHABLE)[number];
const patches = Object.fromEntries(PATCHABLE.map((section) => [section, z.unknown().optional()])) as Record<
  PatchableSection,
  z.ZodOptional<z.ZodUnknown>
>;

export const TimelineStep = z
  .strictObject({
    at: Instant,
    place: id.optional(),
    activeUntil: Instant.optional(),
    asleep: flag,
    off: flag,
    killed: flag,
    uninstalled: flag,
    /** The laptop's disk is copied, becomes what the newest copy was, or is set up anew: then the agent enrolls as a new one. */
    disk: z.enum(DISK_ACTS).optional(),
    /** The step happens again and again; see {@link Repeat}. */
    repeat: Repeat.optional(),
    ...patches,
  })
  .superRefine((step, context) => {
    for (const section of PATCHABLE) {
      if (step[section] === undefined) continue;
      const fault = findPatchFault(section, step[section]);
      if (fault !== null) context.addIssue({ code: "custom", path: [section, ...fault.path], message: fault.message });
    }
    const repeat = Repeat.safeParse(step.repeat).data;
    const repeated = Instant.safeParse(step.at).success ? findRepeatFault({ at: step.at, repeat }) : null;
    if (repeated !== null) context.addIssue({ code: "custom", path: ["repeat", "until"], message: repeated });
    // A time that is none has been told already, and stops no check of the rest.
    const [at, until] = [step.at, step.activeUntil].map((time) => Instant.safeParse(time).data);
    if (at !== undefined && until !== undefined && toMillis(until) < toMillis(at)) {
      context.addIssue({ code: "custom", path: ["activeUntil"], message: "must not be before the step" });
    }
  });
export type TimelineStep = z.infer<typeof TimelineStep>;

export const TRUTHS = ["farm", "honest"] as const;
/** What a farm's laptop shows that must be found: a box, unattended sessions on two days, three of the company's in one home. */
export const SIGNS = ["hardware", "unattended-session", "shared-residence"] as const;

export const ScenarioDevice = z.strictObject({
  id,
  /** What the laptop is in truth; the runner and the server never see it, the table of scenarios does. */
  truth: z.enum(TRUTHS).optional(),
  sign: z.enum(SIGNS).optional(),
  /** What its agent says that it is, for one that was not updated. */
  agentVersion: z.string().min(1).max(40).optional(),
  baseline: z.enum(BASELINES, { error: `must be one of ${BASELINES.join(", ")}` }),
  timeline: z.array(TimelineStep).min(1, "must have at least one step"),
});
export type ScenarioDevice = z.infer<typeof ScenarioDevice>;

export const Expectation = z
  .strictObject({
    subject: id.optional(),
    rule: RuleId.optional(),
    severity: Severity.optional(),
    within: Duration.optional(),
    quiet: z.array(id).min(1).optional(),
    above: Severity.optional(),
  })
  .superRefine((wish, context) => {
    const wishes = [wish.subject, wish.rule, wish.severity, wish.within].some((part) => part !== undefined);
    if (wish.quiet !== undefined && wishes) {
      context.addIssue({
        code: "custom",
        path: ["quiet"],
        message: "cannot stand beside subject, rule, severity or within",
      });
    }
    if (wish.quiet === undefined && wish.above !== undefined) {
      context.addIssue({ code: "custom", path: ["above"], message: "belongs to quiet" });
    }
  });
export type Expectation = z.infer<typeof Expectation>;

/** Farm laptops that are not found in this scenario, why not, and what would find them. Nothing is judged by it. */
export const KnownMiss = z.strictObject({
  devices: z.array(id).min(1),
  because: z.string().min(1),
  caughtBy: z.string().min(1),
});
export type KnownMiss = z.infer<typeof KnownMiss>;

const MAX_DAYS = 3_660;

/** Only what the scenario gives, so that the runner can tell it from the defaults. */
const GivenSettings = z.record(z.string(), z.unknown()).superRefine((given, context) => {
  const issues = ServerSettings.safeParse(given).error?.issues ?? [];
  for (const issue of issues) context.addIssue({ ...issue });
});

/** A heading without anything under it is an empty list. */
function listOf<Item extends z.ZodType>(item: Item) {
  return z
    .array(item)
    .nullish()
    .transform((list) => list ?? []);
}

export const Scenario = z
  .strictObject({
    format: z.literal("clearseat.scenario/1", { error: 'must be "clearseat.scenario/1"' }),
    name: z.string().min(1),
    start: Instant,
    days: z.number().positive().max(MAX_DAYS),
    checkInMinutes: z.number().int().min(1).max(1_440).optional(),
    settings: GivenSettings.nullish().transform((given) => given ?? {}),
    directory: listOf(DirectoryLine),
    places: listOf(Place),
    devices: listOf(ScenarioDevice),
    expect: listOf(Expectation),
    knownMisses: listOf(KnownMiss),
  })
  .superRefine((scenario, context) => {
    for (const fault of findReferenceFaults(scenario)) context.addIssue({ code: "custom", ...fault });
  });
export type Scenario = z.infer<typeof Scenario>;
