import { type ApprovedTool, toMillis } from "@clearseat/shared";
import type { DeviceCase, SignalRecord } from "./device-case.ts";
import { canonicalId, isBuiltIn } from "./known-entries.ts";
import { placeOfPeer } from "./peer-place.ts";
import { recentSessionsOf, startOf } from "./session-window.ts";
import { recordsOf } from "./signal-records.ts";

/** As much of a case as tells what the company approved on a device. */
type Known = Pick<DeviceCase, "device" | "signals" | "settings">;

/**
 * Does IT use this tool on this device? An approval without an instance covers all instances, one with an instance
 * only that; one with a group only devices of that group. An instance that could not be read (null) is covered only
 * by an approval without instance.
 */
export function isApproved(deviceCase: Known, tool: string, instance: string | null): boolean {
  return approvalsOf(deviceCase, tool).some(
    (approval) =>
      coversInstance(approval, instance) &&
      (approval.group === undefined || approval.group === deviceCase.device.group),
  );
}

/** Does the company use this tool, with this instance, if only for another group? */
export function isApprovedSomewhere(deviceCase: Known, tool: string, instance: string | null): boolean {
  return approvalsOf(deviceCase, tool).some((approval) => coversInstance(approval, instance));
}

/** A session without instance belongs to that tool's instances on the device and is approved only if all of them are. */
function isApprovedSession(deviceCase: Known, session: SignalRecord<"remote_session">): boolean {
  const { entryId, instance } = session.payload;
  if (instance !== null) return isApproved(deviceCase, entryId, instance);
  return instancesAt(deviceCase, session).every((present) => isApproved(deviceCase, entryId, present));
}

/** Is this a session of the company's own people: on a tool that IT uses here, or at least for another group? */
export function isCompanySession(deviceCase: Known, session: SignalRecord<"remote_session">): boolean {
  const { entryId, instance } = session.payload;
  return isApprovedSession(deviceCase, session) || isApprovedSomewhere(deviceCase, entryId, instance);
}

/** The sessions within the look-back, on tools that IT does not use here. */
export function unapprovedSessionsOf(deviceCase: DeviceCase): SignalRecord<"remote_session">[] {
  return recentSessionsOf(deviceCase, "remote_session").filter(
    (session) => !isApprovedSession(deviceCase, session) && !isExcusedBySystem(deviceCase, session),
  );
}

/** A tool of the operating system needs no approval for sessions from the company's own ranges or from the laptop itself. */
function isExcusedBySystem({ settings }: DeviceCase, { payload }: SignalRecord<"remote_session">): boolean {
  const place = placeOfPeer(payload.peer, settings);
  return isBuiltIn(payload.entryId) && (place === "company" || place === "this_device");
}

/** Is this another instance of a tool which the company uses with instances of its own? */
export function isSecondInstance(deviceCase: DeviceCase, tool: string, instance: string | null): boolean {
  const own = approvalsOf(deviceCase, tool).filter((approval) => approval.instance !== undefined);
  return instance !== null && own.length > 0 && !own.some((approval) => coversInstance(approval, instance));
}

/** The tool's instances that were on the device during the session; one unknown instance when none was seen. */
function instancesAt(deviceCase: Known, session: SignalRecord<"remote_session">): readonly (string | null)[] {
  const present = recordsOf(deviceCase, "remote_tool").filter(
    (tool) =>
      tool.payload.entryId === session.payload.entryId &&
      (tool.clearedAt === null || toMillis(tool.clearedAt) >= toMillis(startOf(session))),
  );
  return present.length === 0 ? [null] : present.map((tool) => tool.payload.instance);
}

function approvalsOf(deviceCase: Known, tool: string): ApprovedTool[] {
  return deviceCase.settings.approvedTools.filter((approval) => canonicalId(approval.tool) === canonicalId(tool));
}

/** Instances are host names as a rule, so they compare without case. */
function coversInstance(approval: ApprovedTool, instance: string | null): boolean {
  return approval.instance === undefined || approval.instance.toLowerCase() === instance?.toLowerCase();
}
