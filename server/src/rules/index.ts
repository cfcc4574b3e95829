import type { RuleId } from "@clearseat/shared";
import type { DetectionRule } from "../detection/detection-rule.ts";
import type { Observable } from "../detection/device-case.ts";
import { forkedChain } from "./forked-chain.ts";
import { kvmDisplayAttached } from "./kvm-display-attached.ts";
import { kvmHardwareAttached } from "./kvm-hardware-attached.ts";
import { kvmHardwareDisguised } from "./kvm-hardware-disguised.ts";
import { kvmNearDevice } from "./kvm-near-device.ts";
import { monitorSerialShared } from "./monitor-serial-shared.ts";
import { osRemoteSession } from "./os-remote-session.ts";
import { remoteSessionUnapproved } from "./remote-session-unapproved.ts";
import { remoteToolUnapproved } from "./remote-tool-unapproved.ts";
import { setupBurst } from "./setup-burst.ts";
import { tunnelOpened } from "./tunnel-opened.ts";
import { virtualizedDevice } from "./virtualized-device.ts";

/** Every rule that judges. A new rule is one file and one line here. */
export const RULES: readonly DetectionRule[] = [
  kvmHardwareAttached,
  kvmHardwareDisguised,
  kvmDisplayAttached,
  monitorSerialShared,
  kvmNearDevice,
  remoteSessionUnapproved,
  remoteToolUnapproved,
  setupBurst,
  tunnelOpened,
  osRemoteSession,
  virtualizedDevice,
  forkedChain,
];

/** What some rule looks for on other devices; the rest of what they share is kept, and read by nobody. */
export const JOINED_KINDS: ReadonlySet<Observable["kind"]> = new Set(RULES.flatMap((rule) => rule.joins ?? []));

/** The rule with that id; undefined when it is declared but not written yet, or retired. */
export function findRule(id: RuleId): DetectionRule | undefined {
  return RULES.find((rule) => rule.id === id);
}
