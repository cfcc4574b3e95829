import type { RuleId } from "@clearseat/shared";
import type { DetectionRule } from "../detection/detection-rule.ts";
import type { DeviceCase, Observable } from "../detection/device-case.ts";
import { anonymizingNetwork } from "./anonymizing-network.ts";
import { antiIdle } from "./anti-idle.ts";
import { forkedChain } from "./forked-chain.ts";
import { headlessDisplay } from "./headless-display.ts";
import { hoursMismatch } from "./hours-mismatch.ts";
import { kvmDisplayAttached } from "./kvm-display-attached.ts";
import { kvmHardwareAttached } from "./kvm-hardware-attached.ts";
import { kvmHardwareDisguised } from "./kvm-hardware-disguised.ts";
import { kvmNearDevice } from "./kvm-near-device.ts";
import { monitorSerialShared } from "./monitor-serial-shared.ts";
import { multipleRemoteTools } from "./multiple-remote-tools.ts";
import { neverMoves } from "./never-moves.ts";
import { neverSeen } from "./never-seen.ts";
import { operatorShared } from "./operator-shared.ts";
import { osRemoteSession } from "./os-remote-session.ts";
import { placeMismatch } from "./place-mismatch.ts";
import { proxywarePresent } from "./proxyware-present.ts";
import { remoteSessionUnapproved } from "./remote-session-unapproved.ts";
import { remoteToolRenamed } from "./remote-tool-renamed.ts";
import { remoteToolUnapproved } from "./remote-tool-unapproved.ts";
import { roundTheClock } from "./round-the-clock.ts";
import { setupBurst } from "./setup-burst.ts";
import { sharedResidence } from "./shared-residence.ts";
import { silentDevice } from "./silent-device.ts";
import { timezoneMismatch } from "./timezone-mismatch.ts";
import { tunnelOpened } from "./tunnel-opened.ts";
import { virtualizedDevice } from "./virtualized-device.ts";

/** Every rule that judges. A new rule is one file and one line here. */
export const RULES: readonly DetectionRule[] = [
  kvmHardwareAttached,
  kvmHardwareDisguised,
  kvmDisplayAttached,
  monitorSerialShared,
  headlessDisplay,
  kvmNearDevice,
  remoteSessionUnapproved,
  multipleRemoteTools,
  operatorShared,
  remoteToolUnapproved,
  remoteToolRenamed,
  setupBurst,
  tunnelOpened,
  osRemoteSession,
  placeMismatch,
  timezoneMismatch,
  roundTheClock,
  hoursMismatch,
  anonymizingNetwork,
  proxywarePresent,
  antiIdle,
  virtualizedDevice,
  silentDevice,
  neverSeen,
  forkedChain,
  // The last: they read what the others found.
  sharedResidence,
  neverMoves,
];

/**
 * What some rule looks for on other devices when it looks at this one; the rest of what they share is kept, and read by
 * nobody. Whoever lives in the same home comes with the home.
 */
export function joinedKinds({ signals }: Pick<DeviceCase, "signals">): ReadonlySet<Observable["kind"]> {
  const kinds = new Set(signals.map(({ kind }) => kind));
  const joining = RULES.filter(({ joinsBy }) => joinsBy === undefined || joinsBy.some((kind) => kinds.has(kind)));
  return new Set(joining.flatMap(({ joins = [] }) => joins).filter((kind) => kind !== "home"));
}

/** The rule with that id; undefined when it is declared but not written yet, or retired. */
export function findRule(id: RuleId): DetectionRule | undefined {
  return RULES.find((rule) => rule.id === id);
}
