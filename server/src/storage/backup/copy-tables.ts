import { type Kysely, sql } from "kysely";
import type { Tables } from "../tables/tables.ts";
import { COPIED_TABLES, type CopiedTable } from "./table-keys.ts";

type Row = Readonly<Record<string, string | number | null>>;

/** The next rows in the order of their key, after `last`. */
async function readPiece(db: Kysely<Tables>, { name, key, rows }: CopiedTable, last: Row | null): Promise<Row[]> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  const values = sql.join(key.map((column) => last?.[column] ?? null));
  const after = last === null ? sql`` : sql`where (${columns}) > (${values})`;
  const piece = sql<Row>`select * from ${sql.table(name)} ${after} order by ${columns} limit ${rows}`;
  return (await piece.execute(db)).rows;
}

async function copyTable(from: Kysely<Tables>, to: Kysely<Tables>, table: CopiedTable): Promise<void> {
  for (let last: Row | null = null; ; ) {
    const piece = await readPiece(from, table, last);
    if (piece.length === 0) return;
    await to.insertInto(table.name).values(piece).execute();
    last = piece.at(-1) ?? null;
  }
}

/**
 * Copies every row, piece by piece, so that memory does not grow with the store. Both have the same schema, which may
 * be an older one; the caller sees to it that `from` stands still.
 */
export async function copyTables(from: Kysely<Tables>, to: Kysely<Tables>): Promise<void> {
  const there = new Set((await to.introspection.getTables()).map((table) => table.name));
  for (const table of COPIED_TABLES) if (there.has(table.name)) await copyTable(from, to, table);
}

/** Whether any row is there. */
export async function holdsRows(db: Kysely<Tables>): Promise<boolean> {
  for (const { name } of COPIED_TABLES) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db);
    if (rows.length > 0) return true;
  }
  return false;
}
