import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { buildServer } from "./build-server.ts";

it("a collector that cannot be put together closes its store", async () => {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "clearseat-build-"));
  try {
    const settings = { companyCatalog: path.join(dataDir, "none.json") };

    await expect(buildServer({ dataDir, settings })).rejects.toThrow("none.json: could not be read (not there)");

    // SQLite takes its journal away with the last connection, and only then.
    const kept = fs.readdirSync(dataDir).filter((name) => name.startsWith("clearseat.sqlite"));
    expect(kept).toEqual(["clearseat.sqlite"]);
  } finally {
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
});
