/** The ledger cannot be used; the message is a sentence for people. */
export class LedgerError extends Error {
  constructor(sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = "LedgerError";
  }
}

/** SQLite's primary result codes (sqlite.org/rescode.html), where its own words do not say what to do. */
const WORDS: ReadonlyMap<number, string> = new Map([
  [5, "another program holds the ledger"],
  [8, "the ledger can only be read"],
  [10, "the disk cannot be read or written, or is full"],
  [11, "the ledger is damaged"],
  [13, "the disk is full"],
  [14, "the ledger cannot be opened; its folder is missing, can only be read or belongs to somebody else"],
  [26, "the file is not a database"],
]);

/** The size of the shared memory beside a database cannot be set: there is no room for it. */
const NO_ROOM_FOR_SHARED_MEMORY = 4874;

/** SQLite's extended result code of an error; null when it comes from elsewhere. */
export function sqliteCode(error: unknown): number | null {
  return error instanceof Error && "errcode" in error && typeof error.errcode === "number" ? error.errcode : null;
}

/** What is wrong with the storage, in words, whoever noticed it. */
export function describeStorageFault(error: unknown): string {
  const code = sqliteCode(error);
  if (code === NO_ROOM_FOR_SHARED_MEMORY) return "the disk is full";
  const words = code === null ? undefined : WORDS.get(code & 0xff);
  return words ?? (error instanceof Error ? error.message : String(error));
}
