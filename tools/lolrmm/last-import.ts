import { parseInput } from "@clearseat/shared";
import { ImportRecord } from "./import-record.ts";
import record from "./last-import.json" with { type: "json" };

/** What the import that is in the repository took and left. */
export const LAST_IMPORT: ImportRecord = parseInput(ImportRecord, record, "tools/lolrmm/last-import.json");
