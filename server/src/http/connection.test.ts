import { once } from "node:events";
import net from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTestServer, type TestServer } from "../testing/test-server.ts";

let test: TestServer;
let port: number;

beforeEach(async () => {
  test = await startTestServer();
  await test.server.app.listen({ host: "127.0.0.1", port: 0 });
  port = (test.server.app.server.address() as net.AddressInfo).port;
});

afterEach(() => test.server.close());

/** Everything the server says to bytes on a fresh connection until it ends it. */
async function sendRaw(bytes: string): Promise<string> {
  const socket = net.connect(port, "127.0.0.1");
  let answer = "";
  socket.on("data", (data) => (answer += data.toString("utf8")));
  socket.write(bytes);
  await once(socket, "close");
  return answer;
}

function problemIn(answer: string): { readonly status: string; readonly code: unknown; readonly field: unknown } {
  const [head = "", body = ""] = answer.split("\r\n\r\n");
  const { code, field } = JSON.parse(body) as Record<string, unknown>;
  expect(head).toMatch(/^Content-Type: application\/problem\+json/mu);
  return { status: head.split(" ")[1] ?? "", code, field };
}

describe("what is not even a request", () => {
  it.each([
    ["garbage", "\u0016\u0003\u0001 hello\r\n\r\n", { status: "400", code: "malformed_message", field: "request" }],
    [
      "headers without end",
      `GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: ${"a".repeat(20_000)}\r\n\r\n`,
      { status: "413", code: "too_large", field: "headers" },
    ],
    [
      "two lengths for one body",
      "POST /v1/reports HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      { status: "400", code: "malformed_message", field: "request" },
    ],
  ])("gets a problem document and the end of the connection: %s", async (_name, bytes, expected) => {
    expect(problemIn(await sendRaw(bytes))).toEqual(expected);
  });

  it("a proxy's HTTP/1.0 does not pass for the operator", async () => {
    expect(await sendRaw("GET /v1/alerts HTTP/1.0\r\nHost: localhost\r\n\r\n")).toMatch(/^HTTP\/1.1 403 /u);
  });
});

describe("a body", () => {
  it.each([
    ["packed", { "content-encoding": "gzip", "content-type": "application/json" }, "content-encoding"],
    ["of plain text, which any web page may post", { "content-type": "text/plain" }, "content-type"],
  ])("%s is refused, naming the header", async (_name, headers, field) => {
    const response = await test.server.app.inject({ method: "POST", url: "/v1/reports", headers, payload: "{}" });

    expect([response.statusCode, response.json().field]).toEqual([400, field]);
  });
});
