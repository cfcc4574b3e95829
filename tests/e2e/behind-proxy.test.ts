import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request as httpRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { createServer, request as httpsRequest, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { IN_MEMORY, parseSettings, type RunningServer, startServer } from "@clearseat/server";
import { ManualClock, toMillis } from "@clearseat/shared";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MadeCertificates, makeCertificates } from "../support/make-certificates.ts";

const PER_MINUTE = 20;
const folder = mkdtempSync(path.join(tmpdir(), "clearseat-proxy-"));
let certificates: MadeCertificates;
let collector: RunningServer;
let proxy: Server;

/** Ends TLS and adds the client's address to what the client wrote there, as proxies do. */
function startProxy(target: number): Server {
  const tls = { cert: readFileSync(certificates.certificateFile), key: readFileSync(certificates.keyFile) };
  return createServer(tls, (incoming, answer) => {
    const written = incoming.headers["x-forwarded-for"];
    const seen = incoming.socket.remoteAddress ?? "";
    const forwarded = written === undefined ? seen : `${String(written)}, ${seen}`;
    const outgoing = httpRequest(
      {
        host: "127.0.0.1",
        port: target,
        method: incoming.method ?? "GET",
        path: incoming.url ?? "/",
        headers: { ...incoming.headers, "x-forwarded-for": forwarded },
      },
      (response) => {
        answer.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(answer);
      },
    );
    incoming.pipe(outgoing);
  }).listen(0, "127.0.0.1");
}

async function statusOf(send: typeof httpRequest | typeof httpsRequest, options: RequestOptions): Promise<number> {
  const request = send({ host: "127.0.0.1", agent: false, ...options });
  request.end();
  const [response] = (await once(request, "response")) as [IncomingMessage];
  response.resume();
  await once(response, "end");
  return response.statusCode ?? 0;
}

/** A client with an address of its own on loopback, through the proxy. */
function through(from: string, url = "/healthz", headers: Record<string, string> = {}): Promise<number> {
  const { port } = proxy.address() as AddressInfo;
  const tls = { ca: readFileSync(certificates.caFile), servername: "localhost" };
  return statusOf(httpsRequest, {
    port,
    path: url,
    localAddress: from,
    headers: { host: "localhost", ...headers },
    ...tls,
  });
}

function direct(from: string, url = "/healthz", headers: Record<string, string> = {}): Promise<number> {
  const port = Number(new URL(collector.address).port);
  return statusOf(httpRequest, { port, path: url, localAddress: from, headers: { host: "localhost", ...headers } });
}

beforeAll(async () => {
  certificates = await makeCertificates(folder, "localhost");
  const settings = parseSettings(`trustedProxies: ["127.0.0.1"]\nrequestsPerMinute: ${PER_MINUTE}\n`, "settings");
  // Time stands still, so that nobody's minute is over early on a slow machine.
  const clock = new ManualClock(toMillis("2026-03-02T14:00:00Z"));
  collector = await startServer({ dataDir: IN_MEMORY, clock, settings, host: "127.0.0.1", port: 0 });
  proxy = startProxy(Number(new URL(collector.address).port));
  await once(proxy, "listening");
});

afterAll(async () => {
  proxy?.close();
  await collector?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks until the address has used up its minute. */
async function useUp(ask: (index: number) => Promise<number>): Promise<number> {
  let status = 200;
  for (let index = 0; index <= PER_MINUTE && status === 200; index += 1) status = await ask(index);
  return status;
}

describe("behind a proxy that ends TLS and stands in trustedProxies", () => {
  it("each client counts by the address that the proxy saw", async () => {
    const ana = await useUp(() => through("127.0.0.11"));

    expect(ana).toBe(429);
    expect(await through("127.0.0.12")).toBe(200);
  });

  it("a client that writes addresses into the header itself gains nothing", async () => {
    const liar = await useUp((index) => through("127.0.0.13", "/healthz", { "x-forwarded-for": `203.0.113.${index}` }));

    expect(liar).toBe(429);
  });

  it("nobody passes for an operator at the collector's own machine", async () => {
    expect(await through("127.0.0.14", "/v1/alerts")).toBe(403);
    expect(await direct("127.0.0.1", "/v1/alerts")).toBe(403);
  });
});

describe("a peer that does not stand in trustedProxies", () => {
  it("is taken for itself, whatever it writes into the header", async () => {
    const stranger = await useUp((index) =>
      direct("127.0.0.21", "/healthz", { "x-forwarded-for": `203.0.113.${index}` }),
    );

    expect(stranger).toBe(429);
    expect(await direct("127.0.0.22", "/v1/alerts", { "x-forwarded-for": "127.0.0.1" })).toBe(403);
  });

  it("on loopback, without such a header, is an operator", async () => {
    expect(await direct("127.0.0.23", "/v1/alerts")).toBe(200);
  });
});
