import type { Kysely } from "kysely";
import type { AuditFilter, AuditStore, EntryStart, Operation } from "../../audit/audit-store.ts";
import type { OperationTable } from "../tables/operation.ts";
import type { Tables } from "../tables/tables.ts";

type Operations = Pick<AuditStore, "lastOperation" | "appendOperation" | "operationPage" | "operationsAfter">;

/** What the log of operations and the log of a device have in common. */
export function toOperation(row: OperationTable): Operation {
  return {
    position: row.position,
    atMs: row.at,
    actor: row.actor,
    actorId: row.actor_id,
    action: row.action,
    detail: JSON.parse(row.detail) as Record<string, string>,
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}

async function readPage(
  db: Kysely<Tables>,
  { actor, actions, fromMs, untilMs }: AuditFilter,
  start: EntryStart | null,
  limit: number,
): Promise<Operation[]> {
  let query = db.selectFrom("operation").selectAll();
  if (actor !== undefined)
    query = query.where((where) => where.or([where("actor", "=", actor), where("actor_id", "=", actor)]));
  if (actions !== undefined) query = query.where("action", "in", [...actions]);
  if (fromMs !== undefined) query = query.where("at", ">=", fromMs);
  if (untilMs !== undefined) query = query.where("at", "<", untilMs);
  if (start !== null)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("at", "position"), "<", tuple(start.atMs, start.position)),
    );
  const rows = await query.orderBy("at", "desc").orderBy("position", "desc").limit(limit).execute();
  return rows.map(toOperation);
}

/** The log of operations. */
export function createOperations(db: Kysely<Tables>): Operations {
  return {
    async lastOperation() {
      const row = await db
        .selectFrom("operation")
        .select(["position", "hash"])
        .orderBy("position", "desc")
        .limit(1)
        .executeTakeFirst();
      return row ?? null;
    },
    appendOperation: async (operation) =>
      void (await db
        .insertInto("operation")
        .values({
          position: operation.position,
          at: operation.atMs,
          actor: operation.actor,
          actor_id: operation.actorId,
          action: operation.action,
          detail: JSON.stringify(operation.detail),
          previous_hash: operation.previousHash,
          hash: operation.hash,
        })
        .execute()),
    operationPage: (filter, start, limit) => readPage(db, filter, start, limit),
    async operationsAfter(position, limit) {
      const rows = await db
        .selectFrom("operation")
        .selectAll()
        .where("position", ">", position)
        .orderBy("position")
        .limit(limit)
        .execute();
      return rows.map(toOperation);
    },
  };
}
