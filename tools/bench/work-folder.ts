import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder for one measurement, gone with all that is in it when the scope ends. */
export function makeWorkFolder(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), "clearseat-bench-"));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}
