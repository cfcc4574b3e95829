import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { sendAtTheirTimes, type TimedRequest } from "./open-load.ts";
import { makePost } from "./report-load.ts";

function request(atMs: number, lane: number, body: unknown): TimedRequest {
  return { atMs, lane, bytes: makePost("/", body) };
}

it("requests are sent at their times, in order within a lane, without waiting for answers", async () => {
  const seen: string[] = [];
  const held: (() => void)[] = [];
  const server = createServer((incoming, response) => {
    let text = "";
    incoming.on("data", (data: Buffer) => {
      text += data.toString("utf8");
    });
    incoming.on("end", () => {
      seen.push(text);
      held.push(() => response.writeHead(text === "3" ? 429 : 200, { "content-length": 2 }).end("{}"));
      // Nobody is answered before all three have asked.
      if (held.length === 3) for (const answer of held) answer();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  const answers = await sendAtTheirTimes([request(0, 0, 1), request(0, 1, 2), request(20, 0, 3)], {
    port,
    connections: 2,
    patienceMs: 60_000,
  });

  expect(seen.filter((text) => text !== "2")).toEqual(["1", "3"]);
  expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 200, 429]);
  // The first could not be answered before the last was due.
  expect(answers.find((answer) => answer.request.atMs === 0)?.waitedMs).toBeGreaterThanOrEqual(20);
  server.closeAllConnections();
  server.close();
});
