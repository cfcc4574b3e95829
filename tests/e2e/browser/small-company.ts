import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { startServer } from "@clearseat/server";
import { MINUTE_MS } from "@clearseat/shared";
import type { ServerOptions } from "../../../server/src/build-server.ts";
import { FakeLaptop } from "../../../server/src/testing/fake-laptop.ts";
import {
  couldNotLook,
  kvmAttached,
  monitor,
  remoteTool,
  virtualMachine,
} from "../../../server/src/testing/sample-statements.ts";
import { ensureConsole } from "../../../tools/console/build-console.ts";

/** A port that is free now, for an address that must be known before the collector starts. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => void probe.listen(0, "127.0.0.1", done));
  const { port } = probe.address() as AddressInfo;
  await new Promise<void>((done) => void probe.close(() => done()));
  return port;
}

/** A collector that listens, with a few laptops and alerts of several severities. */
export async function startSmallCompany(options: Partial<ServerOptions> & { readonly port?: number } = {}) {
  const { port = 0, ...more } = options;
  await ensureConsole();
  const server = await startServer({
    dataDir: ":memory:",
    host: "127.0.0.1",
    port,
    ...more,
    settings: { requireApproval: false, ...more.settings },
  });
  await server.services.directory.import([
    { assignee: "ana@example.com", country: "US", deviceSerial: "SN-1" },
    { assignee: "bob@example.com", country: "US", deviceSerial: "SN-2", group: "sales" },
  ]);
  const stories = [
    [kvmAttached(), remoteTool(), monitor()],
    [remoteTool("teamviewer"), remoteTool()],
    [virtualMachine(), kvmAttached("usb-7"), couldNotLook()],
    [],
  ];
  const nowMs = Date.now();
  for (const [index, statements] of stories.entries()) {
    const laptop = new FakeLaptop(server, nowMs - MINUTE_MS, { serial: `SN-${index + 1}` });
    const { secret } = await server.services.secrets.create();
    await laptop.enroll(secret);
    await laptop.report(statements);
  }
  return server;
}

export type SmallCompany = Awaited<ReturnType<typeof startSmallCompany>>;
