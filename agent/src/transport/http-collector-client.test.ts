import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createSigner, generatePrivateJwk, seal } from "@clearseat/proof";
import { type Envelope, ManualClock, toInstant } from "@clearseat/shared";
import { afterEach, describe, expect, it } from "vitest";
import { createHttp } from "./http.ts";
import { createHttpCollectorClient } from "./http-collector-client.ts";

const NOW_MS = 1_772_460_000_000;
const signer = createSigner(generatePrivateJwk());
const ENVELOPE: Envelope = seal({}, { typ: "receipt", aud: signer.kid, signer });
const MESSAGE = { report: ENVELOPE, disclosures: [] };

type Handler = (request: IncomingMessage, response: ServerResponse) => void;
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(handler: Handler): Promise<URL> {
  const server = createServer((request, response) => {
    request.resume();
    handler(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

function clientFor(base: URL, answerTimeoutMs = 2_000) {
  return createHttpCollectorClient(
    createHttp({ base, proxy: null, extraCa: null, answerTimeoutMs, connectTimeoutMs: 2_000 }),
    new ManualClock(NOW_MS),
  );
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): Handler {
  return (_, response) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify(body));
  };
}

function problem(status: number, code: string, more: object = {}, headers: Record<string, string> = {}): Handler {
  return json(
    status,
    { type: "about:blank", title: code, status, code, detail: `because of ${code}`, ...more },
    headers,
  );
}

describe("http collector client", () => {
  it("gives an accepted report's answer", async () => {
    const answer = { receipt: ENVELOPE, needFull: false, policyTag: "p1", catalogTag: "c1" };
    const client = clientFor(await listen(json(200, answer)));

    expect(await client.sendReport(MESSAGE)).toEqual({ outcome: "accepted", value: answer });
  });

  it("sends the message as JSON to the declared address, below a path of the setting", async () => {
    let seen = "";
    const base = await listen((request, response) => {
      seen = `${request.method} ${request.url} ${request.headers["content-type"]}`;
      json(500, {})(request, response);
    });

    await clientFor(new URL("/clearseat/", base)).sendReport(MESSAGE);

    expect(seen).toBe("POST /clearseat/v1/reports application/json");
  });

  it.each([
    [400, "malformed_message", { field: "report.payload" }, { field: "report.payload" }],
    [401, "signature_invalid", {}, {}],
    [403, "approval_pending", {}, {}],
    [409, "chain_gap", { lastSequence: 4 }, { lastSequence: 4 }],
    [409, "chain_forked", {}, {}],
    [413, "too_large", {}, {}],
    [202, "unsupported_version", {}, {}],
  ])("gives a refusal with status %i as code %s", async (status, code, more, expected) => {
    const client = clientFor(await listen(problem(status, code, more)));

    expect(await client.sendReport(MESSAGE)).toEqual({
      outcome: "refused",
      status,
      code,
      detail: `because of ${code}`,
      ...expected,
    });
  });

  it.each([
    [429, { "retry-after": "120" }, 120_000],
    [503, { "retry-after": toHttpDate(NOW_MS + 60_000) }, 60_000],
    [503, { "retry-after": "soon" }, null],
    [500, {}, null],
    [502, {}, null],
  ])("takes status %i for unavailable and honors Retry-After", async (status, headers, retryAfterMs) => {
    const client = clientFor(await listen(problem(status, "internal", {}, headers)));

    expect(await client.sendReport(MESSAGE)).toMatchObject({ outcome: "unavailable", retryAfterMs });
  });

  it.each([
    [
      "text instead of JSON",
      (_: IncomingMessage, response: ServerResponse) => response.end("<html>welcome to the hotel</html>"),
    ],
    ["a body of another shape", json(200, { ok: true })],
    [
      "a redirect",
      (_: IncomingMessage, response: ServerResponse) => {
        response.writeHead(302, { location: "http://192.0.2.1/" });
        response.end();
      },
    ],
  ])("takes %s for an answer that is not the contract's", async (_, handler) => {
    expect(await clientFor(await listen(handler)).sendReport(MESSAGE)).toMatchObject({
      outcome: "refused",
      code: "unexpected_answer",
    });
  });

  it.each<[string, Handler]>([
    ["never answers", () => undefined],
    [
      "answers without end",
      (_, response) => {
        response.writeHead(200);
        response.write("{");
      },
    ],
    [
      "breaks off",
      (_, response) => {
        response.socket?.destroy();
      },
    ],
    [
      "answers far too much",
      (_, response) => {
        response.writeHead(200);
        response.end("x".repeat(3_000_000));
      },
    ],
  ])("takes a collector that %s for unavailable", async (_, handler) => {
    const client = clientFor(await listen(handler), 200);

    expect(await client.sendReport(MESSAGE)).toMatchObject({ outcome: "unavailable", retryAfterMs: null });
    await client.close();
  });

  it("takes an address where nobody listens for unavailable and names it", async () => {
    const base = await listen(() => undefined);
    servers.splice(0).forEach((server) => server.close());

    const answer = await clientFor(base).sendReport(MESSAGE);

    expect(answer).toMatchObject({ outcome: "unavailable", detail: expect.stringContaining("ECONNREFUSED") });
  });

  it("ends what is under way when it is closed", async () => {
    const client = clientFor(await listen(() => undefined), 60_000);
    const sending = client.sendReport(MESSAGE);
    await client.close();

    expect(await sending).toMatchObject({ outcome: "unavailable" });
  });

  it("asks for documents by tag", async () => {
    const base = await listen((request, response) => {
      if (request.headers["if-none-match"] === '"p2"') {
        response.writeHead(304);
        response.end();
      } else json(200, ENVELOPE, { etag: 'W/"p2"' })(request, response);
    });
    const client = clientFor(base);

    expect(await client.getPolicy(null)).toEqual({ outcome: "accepted", value: { tag: "p2", envelope: ENVELOPE } });
    expect(await client.getPolicy("p2")).toEqual({ outcome: "unchanged" });
    expect(await client.getCatalog("p2")).toEqual({ outcome: "unchanged" });
  });

  it("goes through a proxy with user and password, which are not in any message", async () => {
    let seen = "";
    const proxy = await listen((request, response) => {
      seen = `${request.url} ${request.headers["proxy-authorization"]}`;
      problem(503, "internal")(request, response);
    });
    proxy.username = "laptop";
    proxy.password = encodeURIComponent("p@ss:word");
    const http = createHttp({ base: new URL("http://collector.example.com/"), proxy, extraCa: null });

    const answer = await createHttpCollectorClient(http, new ManualClock(NOW_MS)).sendReport(MESSAGE);

    expect(seen).toBe(
      `http://collector.example.com/v1/reports Basic ${Buffer.from("laptop:p@ss:word").toString("base64")}`,
    );
    expect(JSON.stringify(answer)).not.toContain("word");
    await http.close();
  });
});

function toHttpDate(ms: number): string {
  return new Date(toInstant(ms)).toUTCString();
}
