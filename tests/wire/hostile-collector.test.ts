import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import net from "node:net";
import { createHttp, createHttpCollectorClient, verifyLedger } from "@clearseat/agent";
import { createSigner, envelopeHash, generatePrivateJwk, peekPayload, seal } from "@clearseat/proof";
import { Envelope, type ReceiptPayload, ReportMessage } from "@clearseat/shared";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeTestAgent, type TestAgent } from "../../agent/src/reporting/make-test-agent.ts";

type Handler = (request: IncomingMessage, body: string, response: ServerResponse) => unknown;

let agent: TestAgent;
let server: Server;
let base: URL;
let handle: Handler;

/** The collector as it should be, over HTTP. */
async function answerHonestly(request: IncomingMessage, body: string, response: ServerResponse): Promise<void> {
  const outcome =
    request.url === "/v1/enroll"
      ? await agent.collector.enroll(Envelope.parse(JSON.parse(body)))
      : await agent.collector.sendReport(ReportMessage.parse(JSON.parse(body)));
  if (outcome.outcome !== "accepted") throw new Error(`the honest collector answered ${outcome.outcome}`);
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(outcome.value));
}

function makeAgent(address: URL, timeouts = { answerTimeoutMs: 2_000, exchangeTimeoutMs: 4_000 }): TestAgent {
  const http = createHttp({ base: address, proxy: null, extraCa: null, ...timeouts });
  return makeTestAgent({ client: createHttpCollectorClient(http, { now: () => agent.clock.now() }) });
}

beforeEach(async () => {
  handle = answerHonestly;
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => (body += String(part)));
    request.on("end", () => void handle(request, body, response));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  agent = makeAgent(base);
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** The receipt that the honest collector would give, changed and signed by whoever. */
async function forgeReceipt(
  body: string,
  change: Partial<ReceiptPayload>,
  signer = agent.collector.signer,
): Promise<string> {
  const message = ReportMessage.parse(JSON.parse(body));
  const payload = peekPayload(message.report) as { readonly sequence: number };
  const enrollment = agent.ledger.receiptHashBefore(payload.sequence) ?? "";
  const receipt = {
    version: 1,
    deviceId: agent.ledger.signer().kid,
    sequence: payload.sequence,
    reportHash: envelopeHash(message.report),
    receivedAt: "2026-03-02T14:00:00Z",
    previousReceipt: enrollment,
    auditHead: "A".repeat(43),
    ...change,
  };
  const envelope = seal(receipt, { typ: "receipt", aud: agent.collector.signer.kid, signer });
  return JSON.stringify({ receipt: envelope, needFull: false, policyTag: "", catalogTag: "" });
}

function answering(make: (body: string) => Promise<string>): Handler {
  return async (_request, body, response) => response.end(await make(body));
}

const HOSTILE: readonly (readonly [string, () => Handler])[] = [
  ["answers with noise", () => (_request, _body, response) => response.end("\u0000\u0001\u0002".repeat(1_000))],
  [
    "is a captive portal",
    () => (_request, _body, response) =>
      response.writeHead(200, { "content-type": "text/html" }).end("<html>Log in</html>"),
  ],
  [
    "sends the agent elsewhere",
    () => (_request, _body, response) => response.writeHead(307, { location: "http://192.0.2.1/" }).end(),
  ],
  ["answers with an empty object", () => (_request, _body, response) => response.end("{}")],
  ["answers with nothing", () => (_request, _body, response) => response.end()],
  [
    "says no and means nothing by it",
    () => (_request, _body, response) => response.writeHead(400).end('{"code":"constructor"}'),
  ],
  [
    "says that an earlier report is missing, again and again",
    () => (_request, _body, response) =>
      response
        .writeHead(409)
        .end(JSON.stringify({ type: "x", title: "x", status: 409, code: "chain_gap", detail: "x", lastSequence: 0 })),
  ],
  [
    "names a missing report from the future",
    () => (_request, _body, response) =>
      response
        .writeHead(409)
        .end(
          JSON.stringify({ type: "x", title: "x", status: 409, code: "chain_gap", detail: "x", lastSequence: 1e15 }),
        ),
  ],
  ["answers without end", () => (_request, _body, response) => response.end("x".repeat(2_000_000))],
  [
    "answers drop by drop",
    () => (_request, _body, response) => {
      const drip = setInterval(() => response.write(" "), 100);
      response.on("close", () => clearInterval(drip));
    },
  ],
  [
    "promises more than it sends",
    () => (_request, _body, response) => {
      response.writeHead(200, { "content-length": "5000" });
      response.write("{");
    },
  ],
  [
    "hangs up in the middle of its answer",
    () => (_request, _body, response) => {
      response.write('{"receipt":');
      response.destroy();
    },
  ],
  ["never answers", () => () => undefined],
  ["signs with another key", () => answering((body) => forgeReceipt(body, {}, createSigner(generatePrivateJwk())))],
  [
    "signs with another key under its own name",
    () =>
      answering((body) =>
        forgeReceipt(body, {}, { ...createSigner(generatePrivateJwk()), kid: agent.collector.signer.kid }),
      ),
  ],
  ["gives a receipt for another report", () => answering((body) => forgeReceipt(body, { reportHash: "A".repeat(43) }))],
  ["gives a receipt for another sequence", () => answering((body) => forgeReceipt(body, { sequence: 9 }))],
  ["gives a receipt for another device", () => answering((body) => forgeReceipt(body, { deviceId: "A".repeat(43) }))],
  [
    "gives a receipt that follows another",
    () => answering((body) => forgeReceipt(body, { previousReceipt: "A".repeat(43) })),
  ],
  ["gives a receipt with a time that is none", () => answering((body) => forgeReceipt(body, { receivedAt: "soon" }))],
  [
    "gives back the report instead of a receipt",
    () =>
      answering(async (body) =>
        JSON.stringify({
          receipt: (JSON.parse(body) as ReportMessage).report,
          needFull: false,
          policyTag: "",
          catalogTag: "",
        }),
      ),
  ],
];

describe("an agent whose collector", { timeout: 60_000 }, () => {
  it.each(HOSTILE)("%s keeps what it sealed, believes nothing and goes on", async (_name, makeHandler) => {
    await agent.core.checkIn();
    const sealedBefore = agent.ledger.head().sequence;
    agent.machine.sections = {
      ...agent.machine.sections,
      power: { hasBattery: true, onAc: false, batteryPercent: 9, lidClosed: true },
    };
    agent.clock.advance(60_000);
    handle = makeHandler();

    const { setback } = await agent.core.look();

    expect(setback).not.toBeNull();
    expect(agent.ledger.head().sequence).toBe(sealedBefore + 1);
    expect(agent.ledger.unsentCount()).toBe(1);
    expect(agent.ledger.newestReceipt()?.sequence).toBe(sealedBefore);
    handle = answerHonestly;
    agent.clock.advance(86_400_000);
    expect((await agent.core.checkIn()).setback).toBeNull();
    expect(agent.ledger.unsentCount()).toBe(0);
    expect(agent.collector.received.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: agent.ledger.head().sequence }, (_, index) => index + 1),
    );
    expect(verifyLedger(agent.ledger.evidence(), null).verdict).toBe("intact");
  });

  it.each(HOSTILE.filter(([name]) => !name.includes("receipt") && !name.includes("signs")))(
    "%s already at the enrollment is asked again later",
    async (_name, makeHandler) => {
      handle = makeHandler();
      expect(await agent.core.enroll()).not.toBeNull();
      handle = answerHonestly;
      agent.clock.advance(86_400_000);

      expect(await agent.core.enroll()).toBeNull();
      expect(agent.collector.enrollments).toBe(1);
    },
  );

  it("does not speak TLS, or none that can be trusted, is not spoken to", async () => {
    const plain = net.createServer((socket) => {
      socket.on("error", () => socket.destroy());
      socket.end("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
    });
    await new Promise<void>((resolve) => plain.listen(0, "127.0.0.1", resolve));
    agent = makeAgent(new URL(`https://127.0.0.1:${(plain.address() as AddressInfo).port}`));

    const setback = await agent.core.enroll();
    plain.close();

    expect(setback).toMatchObject({ code: "collector_unavailable" });
  });
});
