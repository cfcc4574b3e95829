import { DatabaseSync } from "node:sqlite";

/** Tables that a judgment reads, with the columns that tell one laptop from another. */
const COPIED: Readonly<Record<string, readonly string[]>> = {
  device: ["device_id", "serial", "uuid"],
  chain_head: ["device_id"],
  device_state: ["device_id"],
  directory_entry: ["serial", "assignee"],
  observable: ["device_id", "value"],
};

interface MultiplyOptions {
  /** How often the fleet is there afterwards. */
  readonly times: number;
  /** A fleet-index value that stays the same on every copy; all others become each copy's own. */
  readonly sharedByAll: string;
}

function columnsOf(database: DatabaseSync, table: string): string[] {
  const rows = database.prepare("select name from pragma_table_info(?)").all(table);
  return rows.map((row) => String(row["name"]));
}

function copyStatement(table: string, columns: readonly string[], own: readonly string[]): string {
  const values = columns.map((name) => {
    if (!own.includes(name)) return `t.${name}`;
    const copy = `t.${name} || '.' || copy.n`;
    return name === "value" ? `case when t.value = $shared then t.value else ${copy} end` : copy;
  });
  // Copy by copy, so that a laptop's neighbors in the file are not its neighbors in the index, as in life.
  return `insert into ${table} (${columns.join(", ")}) select ${values.join(", ")} from copy cross join ${table} t`;
}

/**
 * Makes a large fleet of a small one that really enrolled and reported. Kept reports are not copied: no rule reads them.
 * The file must not be open elsewhere.
 */
export function multiplyFleet(file: string, { times, sharedByAll }: MultiplyOptions): void {
  const database = new DatabaseSync(file);
  try {
    database.exec("PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; BEGIN");
    database.exec("create temp table copy(n integer)");
    database
      .prepare(
        "insert into copy with recursive c(n) as (select 1 union all select n + 1 from c where n < ?) select n from c",
      )
      .run(times - 1);
    for (const [table, own] of Object.entries(COPIED)) {
      const columns = columnsOf(database, table);
      const missing = own.find((name) => !columns.includes(name));
      if (missing !== undefined) throw new Error(`the table ${table} has no column ${missing}`);
      database.prepare(copyStatement(table, columns, own)).run(own.includes("value") ? { shared: sharedByAll } : {});
    }
    database.exec("COMMIT");
    database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  } finally {
    database.close();
  }
}
