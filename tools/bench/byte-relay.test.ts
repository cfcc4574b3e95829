import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { startByteRelay } from "./byte-relay.ts";

it("a relay counts every byte of request and answer, headers and bodies", async () => {
  const seen: number[] = [];
  const server = createServer((request, response) => {
    request.on("data", (data: Buffer) => seen.push(data.length));
    request.on("end", () => response.writeHead(200, { connection: "close" }).end("x".repeat(5_000)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  await using relay = await startByteRelay((server.address() as AddressInfo).port);

  const answer = await fetch(`http://127.0.0.1:${relay.port}/`, { method: "POST", body: "y".repeat(3_000) });

  expect(await answer.text()).toHaveLength(5_000);
  expect(seen.reduce((sum, bytes) => sum + bytes, 0)).toBe(3_000);
  expect(relay.count.up).toBeGreaterThan(3_000);
  expect(relay.count.up).toBeLessThan(4_000);
  expect(relay.count.down).toBeGreaterThan(5_000);
  expect(relay.count.down).toBeLessThan(6_000);
  expect(relay.count.connections).toBe(1);
  server.closeAllConnections();
  server.close();
});
