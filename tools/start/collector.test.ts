import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { AlreadyRunningError, startCollector } from "./collector.ts";

const cleanUps: (() => Promise<unknown> | void)[] = [];

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "clearseat-start-"));
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function start(dataDir: string, port: number) {
  const started = await startCollector({ dataDir, port, onEvent: () => undefined });
  cleanUps.push(() => started.server.close());
  return started;
}

describe("startCollector", () => {
  it("says where Clearseat already runs on the same data, and leaves that one alone", async () => {
    const dataDir = makeFolder();
    const { server } = await start(dataDir, 0);
    const port = Number(new URL(server.address).port);

    await expect(start(dataDir, port)).rejects.toThrow(AlreadyRunningError);
    await expect(start(dataDir, port)).rejects.toThrow(server.address);
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
  });

  it("takes another port beside a collector on other data and beside anything else", async () => {
    const { server } = await start(makeFolder(), 0);
    const stranger = createServer((_, response) => response.end("something else")).listen(0, "127.0.0.1");
    cleanUps.push(() => void stranger.close());
    await new Promise((resolve) => stranger.once("listening", resolve));

    for (const port of [Number(new URL(server.address).port), (stranger.address() as AddressInfo).port]) {
      const started = await start(makeFolder(), port);
      expect(started.movedFrom).toBe(port);
      expect(started.server.address).not.toContain(`:${port}`);
    }
  });
});
