import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type CliIo, runCli } from "@clearseat/agent";
import type { Signal } from "@clearseat/shared";
import { afterAll, describe, expect, it } from "vitest";
import { createFakePlatform } from "../../agent/src/platform/fake-platform.ts";
import { createFiles } from "../../agent/src/platform/files.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const LAPTOPS = readdirSync(HERE).filter((file) => file.endsWith(".json"));
/** What every laptop has: a clock, a panel, a place. */
const ORDINARY: ReadonlySet<Signal["kind"]> = new Set([
  "clock",
  "display",
  "input_hardware",
  "lifecycle",
  "network_place",
  "power",
]);
const folder = mkdtempSync(path.join(tmpdir(), "clearseat-honest-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `agent scan --json` says of a snapshot, but the ordinary. */
async function scan(file: string): Promise<Signal[]> {
  let out = "";
  const io: CliIo = {
    out: (text) => {
      out += text;
    },
    err: () => undefined,
    environment: {},
    doors: createFakePlatform({}, { ownFiles: createFiles() }),
    isColored: false,
    columns: 100,
    untilStopped: () => AbortSignal.abort(),
  };
  expect(await runCli(["scan", "--snapshot", file, "--json"], io)).toBe(0);
  const { signals } = JSON.parse(out) as { readonly signals: Signal[] };
  return signals.filter(({ kind }) => !ORDINARY.has(kind));
}

describe.each(LAPTOPS)("an honest laptop, %s,", (file) => {
  it("shows nothing that anybody would ask about", async () => {
    expect(await scan(path.join(HERE, file))).toEqual([]);
  });

  it("shows one remote tool when one is started on it", async () => {
    const snapshot = JSON.parse(readFileSync(path.join(HERE, file), "utf8"));
    const tool = { pid: 9999, name: "rustdesk", path: "/opt/rustdesk", commandLine: "/opt/rustdesk", user: "ana" };
    const withTool = path.join(folder, file);
    writeFileSync(withTool, JSON.stringify({ ...snapshot, processes: [...snapshot.processes, tool] }));

    expect(await scan(withTool)).toMatchObject([
      { kind: "remote_tool", payload: { entryId: "rustdesk", acceptsConnections: true, running: true } },
    ]);
  });
});
