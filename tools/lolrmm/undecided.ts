import type { CatalogEntry } from "@clearseat/shared";
import type { Decision, Skip } from "./decision.ts";
import type { ToolFile } from "./read-lolrmm.ts";
import { toId } from "./to-id.ts";

interface Decided {
  readonly existing: readonly CatalogEntry[];
  readonly decisions: readonly Decision[];
  readonly skipped: readonly Skip[];
}

/**
 * Stand-in decisions for files that nobody decided about, as a newer LOLRMM brings them: the entry of the same name
 * where there is one, else one of its own. Their signers are not believed.
 */
export function undecided(files: readonly ToolFile[], { existing, decisions, skipped }: Decided): Decision[] {
  const decided = new Set([...decisions.flatMap(({ from }) => from), ...skipped.map(({ from }) => from)]);
  const owners = new Map(existing.flatMap(({ id, aliases }) => [id, ...aliases].map((name) => [name, id] as const)));
  const open = files.filter(({ stem }) => !decided.has(stem));
  return [...Map.groupBy(open, ({ tool }) => toId(tool.Name))].map(([name, group]) => ({
    id: owners.get(name) ?? name,
    from: group.map(({ stem }) => stem),
    name: group[0]?.tool.Name.slice(0, 100) ?? name,
    kind: group.some(controls) ? "undecided-control" : "undecided",
  }));
}

function controls({ tool }: ToolFile): boolean {
  return tool.Details.Capabilities.some((text) =>
    /remote[ -](?:control|desktop|access|support|shell|terminal)/iu.test(text),
  );
}
