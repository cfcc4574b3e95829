import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createMailer } from "./smtp.ts";

const PATIENCE_MS = 400;
const MAIL = {
  messageId: "<msg_1@example.com>",
  from: "clearseat@example.com",
  to: ["soc@example.com"],
  subject: "New alert",
  text: "Somebody should look.",
};
let server: Server;

afterEach(() => {
  server.close();
});

async function sendTo(behave: (socket: Socket) => void): Promise<string | null> {
  server = createServer((socket) => {
    socket.on("error", () => undefined);
    behave(socket);
  });
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return createMailer({ host: "127.0.0.1", port, security: "none", login: null }, PATIENCE_MS).send(MAIL);
}

describe("a mail server", () => {
  it("that talks without end is left after a while, and its connection ends", async () => {
    const ended = Promise.withResolvers<void>();
    const failure = await sendTo((socket) => {
      const talking = setInterval(() => socket.write("220-still here\r\n"), 20);
      socket.on("close", () => {
        clearInterval(talking);
        ended.resolve();
      });
    });

    expect(failure).toMatch(/^no answer/u);
    await ended.promise;
  });

  it("that is none is told apart from one that refuses", async () => {
    expect(await sendTo((socket) => void socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"))).toMatch(/^no answer/u);
    server.close();
    expect(await sendTo((socket) => void socket.end("554 no mail from here\r\n"))).toBe("the mail server said 554");
  });
});
