import type { Disclosure, Statement } from "@clearseat/shared";
import { canonicalize } from "./canonical-json.ts";
import { sha256 } from "./hashing.ts";

/** Salted digest of one statement, as in SD-JWT (RFC 9901): hash over the canonical `[salt, statement]`. */
export function commitmentOf(disclosure: Disclosure): string {
  return sha256(canonicalize([disclosure.salt, disclosure.statement]));
}

/** Where a statement stands in the state: the same signal or gap always has the same place. */
export function statementPlace(statement: Statement): string {
  switch (statement.says) {
    case "is":
      return `signal\u0000${statement.signal.kind}\u0000${statement.signal.key}`;
    case "cleared":
      return `signal\u0000${statement.kind}\u0000${statement.key}`;
    case "gap":
    case "gap_closed":
      return `gap\u0000${statement.gap.kind}\u0000${statement.gap.section}`;
  }
}

/** Place in the state -> commitment now in force there. Both sides keep one and compare digests. */
export type CommittedState = ReadonlyMap<string, string>;

/** The state after a report. A full report starts from nothing. */
export function applyStatements(
  state: CommittedState,
  disclosures: readonly Disclosure[],
  full: boolean,
): Map<string, string> {
  const next = new Map(full ? [] : state);
  for (const disclosure of disclosures) {
    const { statement } = disclosure;
    const place = statementPlace(statement);
    if (statement.says === "cleared" || statement.says === "gap_closed") next.delete(place);
    else next.set(place, commitmentOf(disclosure));
  }
  return next;
}

/** Digest over all commitments in force, in sorted order; tells nothing about what they commit to. */
export function stateDigestOf(state: CommittedState): string {
  return sha256([...state.values()].sort().join("\n"));
}
