import type { Finding, Instant, RuleId } from "@clearseat/shared";
import { canonicalId } from "./known-entries.ts";
import { isSamePerson } from "./same-person.ts";

/** What a suppression is about; a finding must fit every part that is not null, and one part at least is not. */
export interface SuppressionScope {
  readonly rule: RuleId | null;
  /** Device id, or `serial:` and the serial of a laptop that has no key. */
  readonly device: string | null;
  readonly assignee: string | null;
  readonly group: string | null;
  /** Id of a site: what is found on laptops that live there. */
  readonly site: string | null;
  /** Catalog id: what is found of this tool alone. */
  readonly tool: string | null;
}

/** A suppression that is in force. */
export interface Suppression {
  readonly id: string;
  readonly scope: SuppressionScope;
  readonly owner: string;
  readonly reason: string;
  readonly until: Instant;
}

/** On whom a finding is. */
export interface FoundOn {
  readonly deviceId: string;
  readonly assignee: string | null;
  readonly group: string | null;
  /** Where the device lives. */
  readonly siteId: string | null;
}

/** Does the finding fit the scope? */
export function isCovered(finding: Finding, on: FoundOn, scope: SuppressionScope): boolean {
  const fits = (wanted: string | null, ...have: readonly (string | null)[]) => wanted === null || have.includes(wanted);
  return (
    fits(scope.rule, finding.rule) &&
    fits(scope.device, on.deviceId) &&
    (scope.assignee === null || isSamePerson(scope.assignee, on.assignee)) &&
    fits(scope.group, on.group) &&
    fits(scope.site, on.siteId, ...sitesOf(finding)) &&
    (scope.tool === null || isOfTool(finding, canonicalId(scope.tool)))
  );
}

/** The finding with the suppression that takes it out of the sum, if any is in force; of several the one that lasts longest. */
export function suppress(finding: Finding, on: FoundOn, suppressions: readonly Suppression[]): Finding {
  const [longest] = suppressions
    .filter(({ scope }) => isCovered(finding, on, scope))
    .toSorted((a, b) => (a.until === b.until ? (a.id < b.id ? -1 : 1) : a.until < b.until ? 1 : -1));
  if (longest === undefined) return finding;
  const { id, owner, reason, until } = longest;
  return { ...finding, suppressedBy: { id, owner, reason, until } };
}

/** Evidence of where laptops live names the site. */
function sitesOf(finding: Finding): string[] {
  return finding.evidence.filter(({ kind }) => kind === "home").map(({ key }) => key);
}

/** Everything that the finding rests on and that has a catalog entry is of that tool: another tool beside it is not excepted. */
function isOfTool({ evidence }: Finding, tool: string): boolean {
  const entries = evidence.flatMap(({ payload }) =>
    typeof payload["entryId"] === "string" ? [payload["entryId"]] : [],
  );
  return entries.length > 0 && entries.every((entry) => canonicalId(entry) === tool);
}
