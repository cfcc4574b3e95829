import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createHttpPost, type PostAnswer } from "./http-post.ts";

const PATIENCE_MS = 300;
const HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n";
let receiver: Server;

afterEach(() => {
  vi.unstubAllEnvs();
  receiver.close();
});

/** What a sender is told of a receiver that does this with each connection. */
async function postTo(behave: (socket: Socket) => void): Promise<PostAnswer> {
  receiver = createServer((socket) => {
    socket.on("error", () => undefined);
    behave(socket);
  });
  await new Promise<void>((done) => void receiver.listen(0, "127.0.0.1", done));
  const http = createHttpPost(PATIENCE_MS);
  try {
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
    return await http.send({ url, headers: {}, body: "{}" });
  } finally {
    await http.close();
  }
}

describe("a receiver on this machine", () => {
  it("is reached without the proxy, which would carry the message over the network readable", async () => {
    // Nobody listens there.
    vi.stubEnv("http_proxy", "http://127.0.0.1:9");
    expect(await postTo((socket) => void socket.write(`${HEAD}0\r\n\r\n`))).toMatchObject({ status: 200 });
  });
});

describe("a receiver's answer", () => {
  it("counts by its head, also when the rest never ends", async () => {
    const answer = await postTo((socket) => {
      socket.write(HEAD);
      const dripping = setInterval(() => socket.write("1\r\n.\r\n"), 20);
      socket.on("close", () => clearInterval(dripping));
    });
    expect(answer).toMatchObject({ status: 200 });
  });

  it("counts by its head, also when the rest breaks off", async () => {
    const answer = await postTo((socket) => void socket.write(`${HEAD}5\r\nab`, () => socket.destroy()));
    expect(answer).toMatchObject({ status: 200 });
  });

  it("is none when nothing comes in time", async () => {
    expect(await postTo(() => undefined)).toEqual({ status: null, detail: "no answer within 0.3 s" });
  });

  it("is none when it is not HTTP", async () => {
    const answer = await postTo((socket) => void socket.write("220 mail.example.com ready\r\n"));
    expect(answer).toMatchObject({ status: null });
  });
});
