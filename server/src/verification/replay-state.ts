import { canonicalize, peekPayload, stateDigestOf } from "@clearseat/proof";
import { ReportPayload, type Statement } from "@clearseat/shared";
import type { StateRow } from "../devices/state-store.ts";
import type { StoredLink } from "../ingest/report-store.ts";

interface Standing {
  readonly commitment: string;
  /** Null once erased: then nobody can tell any more whether it said that something is or that it ended. */
  readonly statement: Statement | null;
}

/** Works a device's state out again from its reports, to hold what the rules and the console read against it. */
export interface StateReplay {
  add(link: StoredLink): void;
  /** What the kept state says otherwise than the reports, in words. */
  faults(rows: readonly StateRow[], stateDigest: string): string[];
}

/** What a row says, spelled so that two can be compared. */
function rowSays({ kind, key, payload, section, reason }: StateRow): string {
  return canonicalize(
    reason === null
      ? { kind, key: key === null ? null : asStored(key), payload }
      : { kind, section: section === null ? null : asStored(section), reason },
  );
}

function statementSays(statement: Statement): string {
  if (statement.says === "is") {
    const { kind, key, payload } = statement.signal;
    return canonicalize({ kind, key: asStored(key), payload });
  }
  if (statement.says !== "gap") return "";
  const { kind, section, reason } = statement.gap;
  return canonicalize({ kind, section: asStored(section), reason });
}

/** Text columns are UTF-8, which has no half surrogate pairs, and PostgreSQL's have no NUL. */
function asStored(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\uFFFD");
}

export function createStateReplay(): StateReplay {
  const state = new Map<string, Standing>();

  function faultsOf(row: StateRow): string[] {
    const standing = state.get(row.place);
    const name = `state of ${row.kind} ${row.key ?? row.section ?? "(erased)"}`;
    if (standing === undefined) return [`${name}: no report says that it stands`];
    if (row.commitment !== standing.commitment) return [`${name}: stands with another commitment than reported`];
    const isSame = standing.statement === null || rowSays(row) === statementSays(standing.statement);
    return isSame ? [] : [`${name}: is not what was reported`];
  }

  return {
    add(link) {
      const payload = ReportPayload.safeParse(peekPayload(link.report)).data;
      if (payload === undefined) return;
      if (payload.full) state.clear();
      link.disclosures.forEach((disclosure, position) => {
        const place = link.places[position] ?? "";
        const says = disclosure?.statement?.says;
        if (says === "cleared" || says === "gap_closed") state.delete(place);
        else
          state.set(place, {
            commitment: payload.commitments[position] ?? "",
            statement: disclosure?.statement ?? null,
          });
      });
    },
    faults(rows, stateDigest) {
      const standing = rows.filter((row) => row.clearedAt === null);
      const kept = new Set(standing.map((row) => row.place));
      const missing = [...state].filter(([place, { statement }]) => statement !== null && !kept.has(place));
      const digest = stateDigestOf(new Map(standing.map((row) => [row.place, row.commitment ?? ""])));
      return [
        ...standing.flatMap(faultsOf),
        ...missing.map(([, { statement }]) => `state: ${describe(statement)} was reported and is not there`),
        ...(digest === stateDigest ? [] : ["state: its digest is not the one that the device is held to"]),
      ];
    },
  };
}

function describe(statement: Statement | null): string {
  if (statement?.says === "is") return `${statement.signal.kind} ${statement.signal.key}`;
  return statement?.says === "gap" ? `the gap ${statement.gap.kind} ${statement.gap.section}` : "a statement";
}
