import { randomBytes } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { ServerSettingsInput } from "@clearseat/server";

/** So often it has no time at the first try, so that the log has something to try again. */
const BUSY_EVERY = 9;

export interface Receiver {
  readonly settings: Pick<ServerSettingsInput, "webhooks">;
  close(): Promise<void>;
}

/** Whom the demonstration tells of its alerts: a program on this machine that takes whatever comes. */
export async function startReceiver(dataDir: string): Promise<Receiver> {
  const secretFile = join(dataDir, "webhook-secret");
  if (!existsSync(secretFile))
    writeFileSync(secretFile, `whsec_${randomBytes(32).toString("base64")}\n`, { mode: 0o600 });
  let count = 0;
  const server = createServer((request, response) => {
    count += 1;
    request.resume();
    response.writeHead(count % BUSY_EVERY === 0 ? 503 : 204).end();
  });
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(0, "127.0.0.1", done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    settings: { webhooks: [{ name: "ticket-system", url: `http://127.0.0.1:${port}/alerts`, secretFile }] },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((done) => void server.close(() => done()));
    },
  };
}
