import type { Kysely } from "kysely";
import type { DueDevice, DueDevices, DuePlace } from "../devices/due-devices.ts";
import type { RowLocks } from "../row-locks.ts";
import { prepareQuery } from "./prepared-query.ts";
import type { JudgeDueTable } from "./tables/judge-due.ts";
import type { Tables } from "./tables/tables.ts";

/** The list is written at the very end of a transaction and in the order of ids, so that nobody waits in a circle. */
export interface DueList extends DueDevices {
  write(): Promise<void>;
}

/** Before everything that can be due. */
const BEGINNING: DuePlace = { dueAtMs: Number.MIN_SAFE_INTEGER, deviceId: "" };

const dueRows = prepareQuery<{ limit: number; now: number; after_at: number; after_id: string }, JudgeDueTable>(
  (db, parameter) =>
    db
      .selectFrom("judge_due")
      .selectAll()
      .where("due_at", "<=", parameter("now"))
      .where(({ eb, refTuple, tuple }) =>
        eb(refTuple("due_at", "device_id"), ">", tuple(parameter("after_at"), parameter("after_id"))),
      )
      .orderBy("due_at")
      .orderBy("device_id")
      .limit(parameter("limit")),
);

/** Only if nobody marked it again since it was read: that mark may be about something which was not seen. */
const removeRow = prepareQuery<{ device_id: string; marks: number }>((db, parameter) =>
  db.deleteFrom("judge_due").where("device_id", "=", parameter("device_id")).where("marks", "=", parameter("marks")),
);

const putRow = prepareQuery<JudgeDueTable>((db, parameter) =>
  db
    .insertInto("judge_due")
    .values({
      device_id: parameter("device_id"),
      due_at: parameter("due_at"),
      marks: parameter("marks"),
      echoes: parameter("echoes"),
    })
    .onConflict((conflict) =>
      conflict.column("device_id").doUpdateSet((set) => ({
        due_at: set
          .case()
          .when("excluded.due_at", "<", set.ref("judge_due.due_at"))
          .then(set.ref("excluded.due_at"))
          .else(set.ref("judge_due.due_at"))
          .end(),
        marks: set("judge_due.marks", "+", 1),
        echoes: set("judge_due.echoes", "+", set.ref("excluded.echoes")),
      })),
    ),
);

interface Candidate {
  readonly deviceId: string;
  readonly dueAt: number;
  readonly row: JudgeDueTable | null;
}

function inOrder(a: Candidate, b: Candidate): number {
  return a.dueAt - b.dueAt || (a.deviceId < b.deviceId ? -1 : 1);
}

function earlier(times: Map<string, number>, deviceId: string, atMs: number): void {
  times.set(deviceId, Math.min(atMs, times.get(deviceId) ?? Infinity));
}

/** @param isShared whether others may write at the same time */
export function createDueList(db: Kysely<Tables>, locks: RowLocks, isShared: boolean): DueList {
  const marked = new Map<string, number>();
  const echoes = new Map<string, number>();
  const taken = new Map<string, number>();

  async function candidates(limit: number, nowMs: number, after: DuePlace): Promise<readonly Candidate[]> {
    const found = new Map<string, Candidate>();
    const page = { limit, now: nowMs, after_at: after.dueAtMs, after_id: after.deviceId };
    for (const row of await dueRows(db, page))
      if (!taken.has(row.device_id)) found.set(row.device_id, { deviceId: row.device_id, dueAt: row.due_at, row });
    for (const [deviceId, atMs] of marked) {
      const known = found.get(deviceId);
      if (atMs <= nowMs)
        found.set(deviceId, { deviceId, dueAt: Math.min(atMs, known?.dueAt ?? atMs), row: known?.row ?? null });
    }
    return [...found.values()].sort(inOrder).slice(0, limit);
  }

  function take({ deviceId, row }: Candidate, nowMs: number): DueDevice {
    if ((marked.get(deviceId) ?? Infinity) <= nowMs) marked.delete(deviceId);
    if (row !== null) taken.set(deviceId, row.marks);
    return { deviceId, echoSinceMs: row !== null && row.echoes > 0 ? row.due_at : null };
  }

  return {
    mark: (deviceId, atMs) => earlier(marked, deviceId, atMs),
    echo(deviceId, atMs) {
      if (isShared) earlier(echoes, deviceId, atMs);
    },
    async take(limit, nowMs, after = BEGINNING) {
      const due = await candidates(limit, nowMs, after);
      const last = due.at(-1);
      if (last === undefined) return { devices: [], next: null };
      const free = await locks.freeDevices(due.map((one) => one.deviceId));
      return {
        devices: due.filter((one) => free.has(one.deviceId)).map((one) => take(one, nowMs)),
        next: due.length < limit ? null : { dueAtMs: last.dueAt, deviceId: last.deviceId },
      };
    },
    async write() {
      for (const deviceId of [...new Set([...taken.keys(), ...marked.keys(), ...echoes.keys()])].sort()) {
        const marks = taken.get(deviceId);
        if (marks !== undefined) await removeRow(db, { device_id: deviceId, marks });
        const dueAt = marked.get(deviceId);
        if (dueAt !== undefined) await putRow(db, { device_id: deviceId, due_at: dueAt, marks: 1, echoes: 0 });
        const echoAt = echoes.get(deviceId);
        if (echoAt !== undefined) await putRow(db, { device_id: deviceId, due_at: echoAt, marks: 1, echoes: 1 });
      }
    },
  };
}

function refuse(): never {
  throw new Error("devices are marked and taken in a transaction");
}

/** For the store outside of transactions. */
export const NO_DUE_LIST: DueDevices = { mark: refuse, echo: refuse, take: refuse };
