import { type ApprovedTool, sayTenths } from "@clearseat/shared";
import { nameOfEntry } from "./known-entries.ts";
import type { Replay } from "./replay-alert.ts";

function sayApproval({ tool, instance, group }: ApprovedTool): string {
  return [
    nameOfEntry(tool),
    ...(instance === undefined ? [] : [`instance ${instance}`]),
    ...(group === undefined ? [] : [`group ${group}`]),
  ].join(", ");
}

/** What judging the stored signals again brought, line by line. */
export function linesOfReplay(replay: Replay): string[] {
  const { agrees, score, severity, differences, failedRules, elsewhere, approved } = replay;
  return [
    "",
    agrees
      ? `Judged again from the stored signals: ${sayTenths(score)}, ${severity}. This equals what is stored too.`
      : `Judged again from the stored signals: ${sayTenths(score)}, ${severity}. This differs from what is stored.`,
    ...differences.map(
      ({ rule, key, storedTenths, tenths }) =>
        `  ${rule} ${key}: stored with ${sayTenths(storedTenths)}, ${tenths === null ? "and the signals do not give it" : `now ${sayTenths(tenths)}`}`,
    ),
    ...failedRules.map((rule) => `  ${rule} broke on these signals`),
    ...(elsewhere.length === 0 ? [] : ["Found there too and not part of this alert"]),
    ...elsewhere.map(({ rule, weightTenths, summary }) => `  ${sayTenths(weightTenths)}  ${rule}  ${summary}`),
    ...(approved.length === 0 ? [] : ["Not counted because IT approved the tool"]),
    ...approved.map(
      ({ rule, weightTenths, summary, approvals }) =>
        `  ${sayTenths(weightTenths)}  ${rule}  ${summary} Approved: ${approvals.map(sayApproval).join("; ")}.`,
    ),
  ];
}
