import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FakeLaptop } from "../../server/src/testing/fake-laptop.ts";
import { kvmAttached } from "../../server/src/testing/sample-statements.ts";
import { expectSound } from "./support/expect-sound.ts";
import { codeOf, postRequest, type RawAnswer } from "./support/raw-connection.ts";
import { MOST_BODY_BYTES, startWireCollector, type WireCollector } from "./support/wire-collector.ts";

let collector: WireCollector;
let laptop: FakeLaptop;
let accepted = 0;

beforeAll(async () => {
  collector = await startWireCollector();
  laptop = await collector.laptop();
});

afterAll(() => collector.server.close());

function expectAllSound(): Promise<void> {
  return expectSound(collector, new Map([[laptop, accepted]]));
}

/** Bytes on a connection of their own, and what the collector said until it ended it. */
async function speak(bytes: string): Promise<RawAnswer[]> {
  const connection = collector.connect();
  connection.send(bytes);
  const answers = await connection.ended();
  connection.reset();
  return answers;
}

function statusesAndCodes(answers: readonly RawAnswer[]): (number | string | null)[][] {
  return answers.map((answer) => [answer.status, codeOf(answer)]);
}

/** The head of a request that another request follows on the same connection. */
const READY = "GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

describe("a report that is cut", { timeout: 60_000 }, () => {
  it("anywhere, with the connection ended there, is stored not at all, and whole afterwards once", async () => {
    const whole = postRequest("/v1/reports", JSON.stringify(laptop.seal()));
    const cuts = [
      0,
      1,
      15,
      40,
      ...Array.from({ length: 40 }, (_, index) => Math.floor(((index + 1) * whole.length) / 41)),
    ];

    for (const cut of cuts) {
      const connection = collector.connect();
      connection.send(whole.slice(0, Math.min(cut, whole.length - 1)));
      connection.finish();
      const answers = await connection.ended();
      expect([cut, answers.filter(({ status }) => status < 400 || status >= 500)]).toEqual([cut, []]);
    }
    await expectAllSound();
    accepted += 1;
    expect((await collector.ask(whole)).status).toBe(200);
    await expectAllSound();
  });

  it.each([
    ["shorter than its length says", { "Content-Length": "100000" }, [408, "request_timeout"]],
    ["with a length that is no number", { "Content-Length": "10x" }, [400, "malformed_message"]],
    ["with a negative length", { "Content-Length": "-1" }, [400, "malformed_message"]],
    ["with a length in hex", { "Content-Length": "0x10" }, [400, "malformed_message"]],
  ])("%s is refused and the connection ended", async (_name, headers, expected) => {
    const answers = await speak(postRequest("/v1/reports", JSON.stringify({ report: 1 }), headers));

    expect(statusesAndCodes(answers)).toEqual([expected]);
  });

  it("longer than its length says is read as long as it says, and the rest is no request", async () => {
    const answers = await speak(postRequest("/v1/reports", '{"report":1}', { "Content-Length": "5" }));

    expect(new Set(answers.map(codeOf))).toEqual(new Set(["malformed_message"]));
  });

  it("in the middle of a chunk is stored not at all", async () => {
    const body = JSON.stringify(laptop.seal());
    const head =
      "POST /v1/reports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    const connection = collector.connect();
    connection.send(`${head}${body.length.toString(16)}\r\n${body.slice(0, -10)}`);
    connection.finish();
    await connection.ended();
    await expectAllSound();

    accepted += 1;
    const [answer] = await speak(
      `${head.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")}${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
    );

    expect(answer?.status).toBe(200);
    await expectAllSound();
  });
});

describe("what is too large", { timeout: 60_000 }, () => {
  it.each<[string, () => string, number, string]>([
    ["a body", () => postRequest("/v1/reports", `"${"x".repeat(MOST_BODY_BYTES)}"`), 413, "too_large"],
    [
      "a body that says so and never comes",
      () => postRequest("/v1/reports", "", { "Content-Length": "999999999999" }),
      413,
      "too_large",
    ],
    [
      "a body in chunks",
      () =>
        `POST /v1/reports HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${`10000\r\n${"x".repeat(65_536)}\r\n`.repeat(4)}0\r\n\r\n`,
      413,
      "too_large",
    ],
    ["one header", () => postRequest("/v1/reports", "{}", { "X-Long": "x".repeat(20_000) }), 413, "too_large"],
    [
      "the sum of headers",
      () =>
        postRequest(
          "/v1/reports",
          "{}",
          Object.fromEntries(Array.from({ length: 1_500 }, (_, index) => [`X-${index}`, "some value"])),
        ),
      413,
      "too_large",
    ],
    ["an address", () => `GET /${"x".repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`, 413, "too_large"],
    ["an enrollment", () => postRequest("/v1/enroll", `"${"x".repeat(MOST_BODY_BYTES)}"`), 413, "too_large"],
    [
      "a body as packed bytes that unfold a thousandfold",
      () => postRequest("/v1/reports", "\u001f\u008b", { "Content-Encoding": "gzip" }),
      400,
      "malformed_message",
    ],
    [
      "the same by another name",
      () => postRequest("/v1/reports", "{}", { "Content-Encoding": "identity, br" }),
      400,
      "malformed_message",
    ],
    [
      "packed on the way",
      () => postRequest("/v1/reports", "{}", { "Transfer-Encoding": "gzip" }).replace(/Content-Length: \d+\r\n/u, ""),
      400,
      "malformed_message",
    ],
    [
      "a nesting deeper than any program follows",
      () => postRequest("/v1/reports", "[".repeat(90_000) + "]".repeat(90_000)),
      400,
      "malformed_message",
    ],
    ["a nesting that never closes", () => postRequest("/v1/enroll", '{"a":'.repeat(30_000)), 400, "malformed_message"],
    [
      "a key that would change every object",
      () => postRequest("/v1/reports", '{"__proto__":{"status":200},"constructor":{"prototype":{}}}'),
      400,
      "malformed_message",
    ],
  ])("%s is refused", async (_name, make, status, code) => {
    const connection = collector.connect();
    connection.send(make());
    const [answer] = await connection.answers(1);
    connection.reset();

    expect(answer === undefined ? null : [answer.status, codeOf(answer)]).toEqual([status, code]);
  });

  it("leaves the collector sound", async () => {
    await expectAllSound();
    expect(collector.statuses.length).toBeGreaterThan(0);
  });
});

describe("slow and silent clients", { timeout: 60_000 }, () => {
  it.each<[string, string[]]>([
    ["says nothing", []],
    ["sends a header a byte at a time", ["P", "O", "S", "T", " ", "/"]],
    ["sends headers without end", ["POST /v1/reports HTTP/1.1\r\n", "A: b\r\n", "C: d\r\n"]],
    ["sends a body a byte at a time", [postRequest("/v1/reports", "", { "Content-Length": "90" }), "{", '"', "r"]],
    [
      "waits in the middle of a chunk",
      [
        "POST /v1/reports HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{",
      ],
    ],
    ["sends a request after an honest one and stops", ["GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\nPOST /v1/rep"]],
  ])("one that %s is given up, and others are served meanwhile", async (_name, pieces) => {
    const connection = collector.connect();
    const drip = setInterval(() => connection.send(pieces.shift() ?? ""), 40);
    accepted += 1;
    const served = await collector.report(laptop);
    const answers = await connection.ended();
    clearInterval(drip);

    expect(served.status).toBe(200);
    expect(answers.filter(({ status }) => status !== 200 && status !== 408)).toEqual([]);
  });

  it("two hundred of them at once keep nobody from reporting", async () => {
    const slow = Array.from({ length: 200 }, () => collector.connect());
    await Promise.all(slow.map((connection) => connection.connected()));
    slow.forEach((connection) => connection.send("POST /v1/reports HTTP/1.1\r\nHost: x\r\n"));
    accepted += 5;

    const answers = await Promise.all(
      Array.from({ length: 5 }, () => laptop.seal()).map((body, index, all) =>
        index === 0 ? sendInOrder(all) : Promise.resolve([]),
      ),
    );

    expect(answers.flat()).toEqual([200, 200, 200, 200, 200]);
    await Promise.all(slow.map((connection) => connection.ended()));
    await expectAllSound();
  });
});

async function sendInOrder(bodies: readonly unknown[]): Promise<number[]> {
  const statuses: number[] = [];
  for (const body of bodies) statuses.push((await collector.report(laptop, body)).status);
  return statuses;
}

describe("a client that goes away", { timeout: 60_000 }, () => {
  it.each(["before the answer, with a reset", "before the answer, politely", "right after the last byte"])(
    "%s: the report is stored once or not at all, and its repetition gets the receipt",
    async (how) => {
      const body = laptop.seal([kvmAttached()]);
      accepted += 1;
      const connection = collector.connect();
      await connection.connected();
      connection.send(postRequest("/v1/reports", JSON.stringify(body)));
      if (how.includes("reset")) connection.reset();
      else connection.finish();
      await connection.ended();

      const first = await collector.report(laptop, body);
      const second = await collector.report(laptop, body);

      expect([first.status, second.status]).toEqual([200, 200]);
      expect(JSON.parse(second.body)).toEqual(JSON.parse(first.body));
      await expectAllSound();
    },
  );
});

describe("requests that two readers could read differently", { timeout: 60_000 }, () => {
  const smuggled = "GET /v1/alerts HTTP/1.1\r\nHost: localhost\r\n\r\n";

  it.each<[string, string]>([
    [
      "a length and chunks",
      `POST /v1/reports HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
    ],
    [
      "two lengths",
      `POST /v1/reports HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nContent-Length: ${smuggled.length}\r\n\r\n${smuggled}`,
    ],
    [
      "chunked, but not last",
      `POST /v1/reports HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${smuggled}`,
    ],
    [
      "a chunk's length with a sign",
      `POST /v1/reports HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n+0\r\n\r\n${smuggled}`,
    ],
    [
      "a blank before the colon",
      `POST /v1/reports HTTP/1.1\r\nHost: x\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n${smuggled}`,
    ],
    [
      "a folded header",
      `POST /v1/reports HTTP/1.1\r\nHost: x\r\nTransfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n${smuggled}`,
    ],
    [
      "a header ended by a lone line feed",
      `POST /v1/reports HTTP/1.1\r\nHost: x\nContent-Length: 0\r\n\r\n${smuggled}`,
    ],
    ["a NUL in a header", `GET /healthz HTTP/1.1\r\nHost: x\r\nA: \0b\r\n\r\n${smuggled}`],
    ["no host", "GET /healthz HTTP/1.1\r\n\r\n"],
    ["a version that is none", `GET /healthz HTTP/3.7\r\nHost: x\r\n\r\n${smuggled}`],
    ["another protocol's preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
  ])("%s: refused, and nothing behind it is answered", async (_name, bytes) => {
    const answers = await speak(bytes);

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([400]));
  });

  it("two hosts, of which one is this machine: not taken for the operator", async () => {
    const hosts = "Host: localhost\r\nHost: collector.example.com\r\n";

    const answers = await speak(`GET /v1/alerts HTTP/1.1\r\n${hosts}Connection: close\r\n\r\n`);

    expect(statusesAndCodes(answers)).toEqual([[403, "operator_only"]]);
  });

  it("in one piece, one after the other, are answered in their order", async () => {
    const bodies = [laptop.seal(), laptop.seal()];
    accepted += 2;

    const answers = await speak(
      bodies.map((body) => postRequest("/v1/reports", JSON.stringify(body))).join("") + READY,
    );

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await expectAllSound();
  });

  it("a thousand in one piece are all answered", async () => {
    const request = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";

    const answers = await speak(request.repeat(1_000) + READY);

    expect(answers).toHaveLength(1_001);
    expect(answers.every(({ status }) => status === 200)).toBe(true);
  });
});

describe("odd but lawful HTTP", { timeout: 60_000 }, () => {
  it("a client that asks before it sends is told to go on", async () => {
    const body = JSON.stringify(laptop.seal());
    accepted += 1;
    const connection = collector.connect();
    connection.send(
      postRequest("/v1/reports", "", {
        "Content-Length": String(body.length),
        Expect: "100-continue",
        Connection: "close",
      }),
    );
    const [goOn] = await connection.answers(1);
    connection.send(body);
    const answers = await connection.ended();

    expect([goOn?.status, answers.at(-1)?.status]).toEqual([100, 200]);
    await expectAllSound();
  });

  it.each<[string, string, number]>([
    ["HTTP/1.0", "GET /healthz HTTP/1.0\r\n\r\n", 200],
    [
      "an expectation nobody knows",
      "GET /healthz HTTP/1.1\r\nHost: x\r\nExpect: miracles\r\nConnection: close\r\n\r\n",
      417,
    ],
    ["a method for another route", "DELETE /v1/reports HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 404],
    ["a method nobody knows", "FROBNICATE /v1/reports HTTP/1.1\r\nHost: x\r\n\r\n", 400],
    ["tracing", "TRACE /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 404],
    ["a proxy's request", "CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n", 0],
    ["an upgrade", "GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n", 200],
    ["an absolute address", "GET http://example.com/healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 200],
    ["an escaped address", "GET /%68ealthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 200],
    ["a broken escape", "GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400],
    ["a climbing address", "GET /v1/../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 404],
    [
      "a body of another type",
      postRequest("/v1/reports", "a=b", { "Content-Type": "application/x-www-form-urlencoded", Connection: "close" }),
      400,
    ],
    ["a body of no type", postRequest("/v1/reports", "{}", { "Content-Type": "", Connection: "close" }), 400],
    ["an empty body", postRequest("/v1/reports", "", { Connection: "close" }), 400],
    [
      "a body that is not UTF-8",
      `${postRequest("/v1/reports", "", { "Content-Length": "5", Connection: "close" })}{"\u00ff\u00fe}`,
      400,
    ],
    ["JSON behind a byte-order mark", postRequest("/v1/enroll", "\ufeff{}", { Connection: "close" }), 400],
    ["no JSON at all", postRequest("/v1/enroll", "NaN", { Connection: "close" }), 400],
  ])("%s gets its answer and never a failure", async (_name, bytes, status) => {
    const answers = await speak(bytes);

    expect(answers.map((answer) => answer.status)).toEqual(status === 0 ? [] : [status]);
  });

  it("leaves the collector sound", async () => {
    await expectAllSound();
    expect(collector.statuses.length).toBeGreaterThan(0);
  });
});
