import { connect, type Socket } from "node:net";

/** What one connection sends, one request after the answer to the one before. */
export type RequestQueue = readonly Buffer[];

const HEAD_END = "\r\n\r\n";

/** An HTTP request as it goes over the wire. */
export function makePost(path: string, body: unknown): Buffer {
  const text = JSON.stringify(body);
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
  );
}

/** A whole answer at the start of the text: its status and where it ends; null while some is still under way. */
export function readAnswer(text: string): { status: number; end: number } | null {
  const head = text.indexOf(HEAD_END);
  if (head === -1) return null;
  const length = /\r\ncontent-length: (\d+)/iu.exec(text.slice(0, head))?.[1];
  if (length === undefined) throw new Error("an answer has no content-length");
  const end = head + HEAD_END.length + Number(length);
  return text.length < end ? null : { status: Number(text.slice(9, 12)), end };
}

/** Sends a queue over one kept connection. Rejects on anything but 200. */
function sendQueue(socket: Socket, queue: RequestQueue): Promise<void> {
  return new Promise((resolve, reject) => {
    let next = 0;
    let received = "";
    const sendNext = (): void => {
      const request = queue[next];
      next += 1;
      if (request === undefined) resolve();
      else socket.write(request);
    };
    socket.on("error", reject);
    socket.on("close", () => reject(new Error("the connection was closed before everything was answered")));
    socket.on("data", (data: string) => {
      received += data;
      const answer = readAnswer(received);
      if (answer === null) return;
      if (answer.status !== 200) return reject(new Error(`answered ${received.slice(0, 600)}`));
      received = received.slice(answer.end);
      sendNext();
    });
    sendNext();
  });
}

/** Sends every queue at once, each over a connection of its own. Written by hand, so that the load costs less than what it loads. */
export async function sendLoad(port: number, queues: readonly RequestQueue[]): Promise<void> {
  const sockets = queues.map(() => connect({ port, host: "127.0.0.1", noDelay: true }).setEncoding("latin1"));
  try {
    await Promise.all(sockets.map((socket, index) => sendQueue(socket, queues[index] ?? [])));
  } finally {
    for (const socket of sockets) socket.destroy();
  }
}
