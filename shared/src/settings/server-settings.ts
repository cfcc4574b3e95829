import { z } from "zod";
import { RuleId } from "../findings/rule-ids.ts";
import { Severity } from "../findings/severity.ts";
import { NetworkClass } from "../primitives/network-class.ts";
import { boundedText } from "../primitives/text.ts";
import { EntryId } from "../signals/payload-parts.ts";
import { defineSetting, settingsShape } from "./define-setting.ts";

/** An address range: `198.51.100.0/28`, or one address. */
const Range = z.union([z.cidrv4(), z.cidrv6(), z.ipv4(), z.ipv6()], { error: "must be an IP address or a CIDR range" });

/** A tool that IT uses: one tool, optionally only one instance of it, optionally only for one group. */
export const ApprovedTool = z.strictObject({
  tool: EntryId,
  instance: z.string().min(1).optional(),
  group: z.string().min(1).optional(),
});
export type ApprovedTool = z.infer<typeof ApprovedTool>;

/** The heaviest that a company may make a weight; a finding of this weight is `critical` by itself. */
const MAX_WEIGHT_TENTHS = 60;

/** How a company judges by one rule otherwise than the table: not at all, or with other weights. */
export const RuleSetting = z.strictObject({
  /** True: the rule finds nothing. */
  off: z.boolean().optional(),
  /** Weight in integer tenths by the name that the rule gives it; 0 makes it context. */
  weights: z
    .record(
      z.string(),
      z
        .number("must be a number of tenths, such as 15 for 1.5")
        .int("must be a whole number of tenths")
        .min(0)
        .max(MAX_WEIGHT_TENTHS),
    )
    .optional(),
});
export type RuleSetting = z.infer<typeof RuleSetting>;

const MacAddress = z
  .string()
  .regex(/^[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}$/u, "must be a MAC address with colons")
  .transform((text) => text.toLowerCase());

/** A network place that the company knows, by its public addresses or by the hardware addresses of its gateways. */
export const DeclaredSite = z
  .strictObject({
    name: boundedText(64).min(1),
    kind: z.enum(["office", "residence", "public"]),
    egress: z.array(Range).default([]),
    gateways: z.array(MacAddress).default([]),
  })
  .refine((site) => site.egress.length + site.gateways.length > 0, "must name an egress range or a gateway");
export type DeclaredSite = z.infer<typeof DeclaredSite>;

const TargetName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,31}$/u, "must be a short name of lower-case letters, digits and dashes");

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;

/** `https:` anywhere, `http:` on this machine alone: what an alert says must not travel readable. */
const ReceiverUrl = z.url("must be a web address").refine((text) => {
  const { protocol, hostname, username } = new URL(text);
  return username === "" && (protocol === "https:" || (protocol === "http:" && LOOPBACK.test(hostname)));
}, "must be an https address without a user, or http on this machine");

/** A receiver of signed messages about alerts. */
export const WebhookSetting = z.strictObject({
  name: TargetName,
  url: ReceiverUrl,
  secretFile: z.string().min(1),
  minimumSeverity: Severity.default("low"),
});
export type WebhookSetting = z.infer<typeof WebhookSetting>;

/** People who get mail about alerts. */
export const EmailSetting = z
  .strictObject({
    name: TargetName,
    host: z.string().min(1).max(253),
    port: z.number().int().min(1).max(65_535).default(587),
    security: z.enum(["tls", "starttls", "none"]).default("starttls"),
    user: z.string().min(1).optional(),
    passwordFile: z.string().min(1).optional(),
    from: z.email("must be one mail address"),
    to: z.array(z.email("must be a mail address")).min(1),
    minimumSeverity: Severity.default("medium"),
  })
  .refine(({ security, host }) => security !== "none" || LOOPBACK.test(host), {
    path: ["security"],
    message: "may be none on this machine alone",
  })
  .refine(({ user, passwordFile }) => (user === undefined) === (passwordFile === undefined), {
    path: ["passwordFile"],
    message: "must come with user, and user with it",
  });
export type EmailSetting = z.infer<typeof EmailSetting>;

/** The company's OpenID provider, and what its groups may do here. */
export const OidcSetting = z.strictObject({
  issuer: ReceiverUrl,
  clientId: z.string().min(1),
  clientSecretFile: z.string().min(1).optional(),
  scope: z
    .string()
    .regex(/^openid(?: \S+)*$/u, "must begin with openid")
    .default("openid profile email"),
  groupsClaim: z.string().min(1).default("groups"),
  nameClaim: z.string().min(1).default("email"),
  roles: z.record(z.string(), z.enum(["administrator", "analyst", "hr", "privacy_officer", "employee"])),
});
export type OidcSetting = z.infer<typeof OidcSetting>;

/** Names tell deliveries apart, so each stands once. */
function refuseRepeatedNames(list: readonly { readonly name: string }[], context: z.RefinementCtx): void {
  list.forEach(({ name }, index) => {
    if (list.findIndex((other) => other.name === name) < index)
      context.addIssue({ code: "custom", path: [index, "name"], message: `is the second "${name}"` });
  });
}

/** A file of addresses, ranges and AS numbers of which the company knows what stands behind them. */
export const AddressList = z.strictObject({
  file: z.string().min(1, "must name a file"),
  class: NetworkClass,
  /** What people call the list. */
  label: boundedText(64).min(1, "must not be empty"),
  /** Exits of a VPN service that operators of farms are known to use. Left out: as the collector knows it. */
  operatorVpn: z.boolean().optional(),
});
export type AddressList = z.infer<typeof AddressList>;

export const SERVER_SETTINGS = [
  defineSetting({
    name: "approvedTools",
    about: "Remote-access tools that IT uses, by catalog id, instance and group.",
    value: z.array(ApprovedTool).default([]),
  }),
  defineSetting({
    name: "companyVpnEgress",
    about: "Public addresses of the company's own VPN or proxy.",
    value: z.array(Range).default([]),
  }),
  defineSetting({
    name: "companyRanges",
    about: "Address ranges from which the company's own people log in to laptops.",
    value: z.array(Range).default([]),
  }),
  defineSetting({
    name: "sites",
    about:
      "Places that the company knows, so that nobody is thought to live there unless they do: name, kind (office, residence, public), and their public addresses (egress) or their gateways' hardware addresses (gateways).",
    value: z.array(DeclaredSite).superRefine(refuseRepeatedNames).default([]),
  }),
  defineSetting({
    name: "trustedProxies",
    about: "Reverse proxies whose forwarding header is believed; from any other peer the socket's address counts.",
    value: z.array(Range).default([]),
  }),
  defineSetting({
    name: "addressFolder",
    about:
      "Folder with newer data of addresses (`country.mmdb`, `asn-ipv4.csv`, `asn-ipv6.csv`), each taken instead of the one that came with the collector; empty: none.",
    value: z.string().default(""),
  }),
  defineSetting({
    name: "addressLists",
    about:
      "Files of addresses, ranges and AS numbers, one a line, whose class the company knows: file, class (residential, business, mobile, hosting, vpn, tor), label, and operatorVpn where farms' operators use that service.",
    value: z.array(AddressList).default([]),
  }),
  defineSetting({
    name: "requireApproval",
    about: "A device whose serial is not in the directory waits for an operator.",
    value: z.boolean().default(true),
  }),
  defineSetting({
    name: "companyCatalog",
    about:
      "JSON file with the company's own catalog entries; empty: none. Agents recognize them too, and name each in the laptop's transparency report.",
    value: z.string().default(""),
  }),
  defineSetting({
    name: "checkInMinutes",
    about: "How often a laptop reports.",
    value: z.number().int().min(1).max(1_440).default(15),
  }),
  defineSetting({
    name: "lookSeconds",
    about: "How often a laptop looks at what is cheap to look at.",
    value: z.number().int().min(15).max(3_600).default(60),
  }),
  defineSetting({
    name: "activityRhythm",
    about: "Collect half-hours with input. Off unless the company decides otherwise.",
    value: z.boolean().default(false),
  }),
  defineSetting({
    name: "quarantineDays",
    about: "How long reports of an unknown newer version are kept unread.",
    value: z.number().int().min(1).max(90).default(30),
  }),
  defineSetting({
    name: "deliveryDays",
    about: "How long it is kept which messages about alerts left, and what came of each try.",
    value: z.number().int().min(1).max(3_650).default(90),
  }),
  defineSetting({
    name: "maxBodyBytes",
    about: "Largest request body the server takes.",
    value: z.number().int().min(10_000).default(2_000_000),
  }),
  defineSetting({
    name: "requestsPerMinute",
    about: "Requests one address may make a minute.",
    value: z.number().int().min(10).default(6_000),
  }),
  defineSetting({
    name: "rules",
    about:
      "Rules that are off, and weights other than the table's, in tenths by rule and name; `server -- backtest` shows beforehand what that changes.",
    value: z.partialRecord(RuleId, RuleSetting).default({}),
  }),
  defineSetting({
    name: "publicUrl",
    about:
      "Address under which people reach this collector: for links in messages, which have none without it, and for sign-in over HTTPS behind a proxy.",
    value: z.union([z.literal(""), z.url({ protocol: /^https?$/u, error: "must be a web address" })]).default(""),
  }),
  defineSetting({
    name: "webhooks",
    about:
      "Receivers of signed messages about alerts (Standard Webhooks; the data is an OCSF Detection Finding): name, url, secretFile (one whsec_ secret a line, the newest first), minimumSeverity (low).",
    value: z.array(WebhookSetting).superRefine(refuseRepeatedNames).default([]),
  }),
  defineSetting({
    name: "email",
    about:
      "Mail about alerts: name, host, port (587), security (starttls, tls, or none on this machine), user and passwordFile, from, to, minimumSeverity (medium).",
    value: z.array(EmailSetting).superRefine(refuseRepeatedNames).default([]),
  }),
  defineSetting({
    name: "oidc",
    about:
      "Sign-in at the company's OpenID provider: issuer, clientId, clientSecretFile, scope (openid profile email), groupsClaim (groups), nameClaim (email), roles (group: administrator, analyst, hr, privacy_officer or employee); null: local accounts alone.",
    value: OidcSetting.nullable().default(null),
  }),
  defineSetting({
    name: "silentDays",
    about: "Days of silence after which a device is judged silent.",
    value: z.number().int().min(1).default(14),
  }),
] as const;

export const ServerSettings = z.strictObject(settingsShape(SERVER_SETTINGS));
export type ServerSettings = z.infer<typeof ServerSettings>;
