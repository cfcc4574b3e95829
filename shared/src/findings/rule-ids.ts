import { z } from "zod";

/** Evidence families; inside one the findings are correlated and only the strongest counts. */
export const FAMILIES = [
  "input-hardware",
  "display",
  "remote-session",
  "co-location",
  "place-and-time",
  "network-path",
  "posture",
  "integrity",
  "presence",
] as const;
export const Family = z.enum(FAMILIES);
export type Family = z.infer<typeof Family>;

/** Every rule id there is or will be; ids are never reused. */
export const RULE_IDS = [
  "kvm-hardware-attached",
  "kvm-hardware-disguised",
  "kvm-display-attached",
  "monitor-serial-shared",
  "headless-display",
  "kvm-near-device",
  "remote-session-unapproved",
  "multiple-remote-tools",
  "operator-shared",
  "remote-tool-unapproved",
  "remote-tool-renamed",
  "setup-burst",
  "tunnel-opened",
  "os-remote-session",
  "shared-residence",
  "place-mismatch",
  "timezone-mismatch",
  "round-the-clock",
  "hours-mismatch",
  "anonymizing-network",
  "proxyware-present",
  "never-moves",
  "anti-idle",
  "virtualized-device",
  "silent-device",
  "never-seen",
  "forked-chain",
  "desk-check-failed",
] as const;
export const RuleId = z.enum(RULE_IDS);
export type RuleId = z.infer<typeof RuleId>;
