import type { AlertDetail } from "../../api/types.ts";
import { sayCode, sayTenths, sayUtc } from "../../parts/say.ts";

type Entry = AlertDetail["history"][number];

function sayMove({ detail }: Entry): string {
  const { action = "", to = "", disposition, until, undid } = detail;
  const verdict = disposition === undefined ? "" : ` as ${sayCode(disposition)}`;
  const rest = until === undefined ? "" : ` until ${sayUtc(until)}`;
  switch (action) {
    case "take":
      return "took it";
    case "release":
      return "gave it back";
    case "close":
      return `closed it${verdict}`;
    case "suppress":
      return `laid it to rest${rest}`;
    case "reopen":
      return "reopened it";
    case "undo":
      return `took the step before back (${sayCode(undid ?? "")}); it is ${sayCode(to)} again`;
    case "follow":
      return `decided the case that it is part of; it is ${sayCode(to)}${verdict}`;
    case "lapse":
      return "brought it back, because its rest is over";
    default:
      return `brought it from ${sayCode(detail["from"] ?? "")} to ${sayCode(to)}`;
  }
}

function sayFinding({ detail }: Entry): string {
  const { summary, rule = "", weightTenths } = detail;
  const weight = weightTenths === undefined ? "" : ` (${sayTenths(Number(weightTenths))})`;
  return `${summary ?? rule}${weight}`;
}

/** What happened, as the rest of a sentence that begins with who did it. */
export function sayEntry(entry: Entry): string {
  const { kind, detail } = entry;
  switch (kind) {
    case "opened":
      return `opened the alert: ${detail["severity"] ?? ""}, ${sayTenths(Number(detail["score"] ?? 0))}`;
    case "device_joined":
      return "saw one more laptop in this home";
    case "finding_added":
      return `found: ${sayFinding(entry)}`;
    case "finding_strengthened":
      return `found more: ${sayFinding(entry)}`;
    case "finding_returned":
      return `found again: ${sayFinding(entry)}`;
    case "finding_cleared":
      return `saw it go: ${sayFinding(entry)}`;
    case "finding_suppressed":
      return `left out, because it is excepted: ${sayFinding(entry)}`;
    case "suppression_ended":
      return `counts again: ${sayFinding(entry)}`;
    case "finding_erased":
      return "had words of a finding erased";
    case "severity_changed":
      return `weighed it again: from ${detail["from"] ?? ""} to ${detail["to"] ?? ""}`;
    case "status_changed":
      return sayMove(entry);
    case "assigned":
      return detail["to"] === "" || detail["to"] === undefined ? "gave it to nobody" : `gave it to ${detail["to"]}`;
    case "commented":
      return "commented";
    case "handed_over":
      return "handed it over to HR";
    case "taken_back":
      return "took it back from HR";
    case "merged":
      return detail["readBy"] === "hr"
        ? "made it part of another case, which HR may read"
        : "made it part of another case";
    case "part_joined":
      return "added another alert to this case";
    case "split":
      return "made it a case of its own";
    case "part_left":
      return "took another alert out of this case";
  }
}
