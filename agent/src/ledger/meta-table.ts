import type { DatabaseSync, StatementSync } from "node:sqlite";
import { z } from "zod";

/** Single values of the ledger, each under one name. */
export type MetaName =
  | "private_key"
  | "enrollment"
  | "base"
  | "head"
  | "newest_receipt"
  | "need_full"
  | "notes"
  | "end";

/** What retention removed last, so that what is kept still has something to link to. */
export const LedgerBase = z.object({ sequence: z.number().int(), reportHash: z.string(), receiptHash: z.string() });
export type LedgerBase = z.infer<typeof LedgerBase>;

export class MetaTable {
  readonly #read: StatementSync;
  readonly #write: StatementSync;
  readonly #remove: StatementSync;

  constructor(database: DatabaseSync) {
    this.#read = database.prepare("SELECT value FROM meta WHERE name = ?");
    this.#write = database.prepare(
      "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    );
    this.#remove = database.prepare("DELETE FROM meta WHERE name = ?");
  }

  read(name: MetaName): string | null {
    const row = this.#read.get(name);
    return row === undefined ? null : String(row["value"]);
  }

  /** The value behind a name; null when there is none or it is damaged. */
  readJson<T>(name: MetaName, schema: z.ZodType<T>): T | null {
    return parseJson(this.read(name), schema);
  }

  write(name: MetaName, value: string): void {
    this.#write.run(name, value);
  }

  remove(name: MetaName): void {
    this.#remove.run(name);
  }
}

/** Text -> value; null when it is absent, no JSON, or does not fit. */
export function parseJson<T>(text: string | null, schema: z.ZodType<T>): T | null {
  if (text === null) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
