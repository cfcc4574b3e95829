import { once } from "node:events";
import net from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** What a server said on one connection, answer by answer. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}

/** `code` of the problem document in an answer; null when it holds none. */
export function codeOf({ body }: RawAnswer): string | null {
  try {
    const { code } = JSON.parse(body) as { code?: unknown };
    return typeof code === "string" ? code : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** How much of a text is the body of the answer with these headers: by its declared length, or up to its last chunk. */
function bodyLength(headers: string, rest: string): number {
  if (/^transfer-encoding: chunked$/imu.test(headers)) return rest.indexOf("0\r\n\r\n") + 5;
  return Number(/^content-length: (\d+)$/imu.exec(headers)?.[1] ?? 0);
}

/** The whole answers in what came over a connection. */
export function readAnswers(text: string): RawAnswer[] {
  const answers: RawAnswer[] = [];
  let rest = text;
  for (let end = rest.indexOf("\r\n\r\n"); end >= 0; end = rest.indexOf("\r\n\r\n")) {
    const headers = rest.slice(0, end);
    const length = bodyLength(headers, rest.slice(end + 4));
    if (rest.length < end + 4 + length) break;
    answers.push({ status: Number(headers.split(" ")[1]), headers, body: rest.slice(end + 4, end + 4 + length) });
    rest = rest.slice(end + 4 + length);
  }
  return answers;
}

/** One loopback connection, spoken to byte by byte. */
export class RawConnection {
  readonly #socket: net.Socket;
  #heard = "";
  #isClosed = false;

  constructor(port: number) {
    this.#socket = net.connect(port, "127.0.0.1");
    // Text of one character a byte, so that declared lengths count.
    this.#socket.on("data", (data) => (this.#heard += data.toString("latin1")));
    this.#socket.on("close", () => (this.#isClosed = true));
    // A server that ends a connection resets what is still on its way; what it said before counts.
    this.#socket.on("error", () => (this.#isClosed = true));
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  async connected(): Promise<void> {
    if (this.#socket.connecting) await once(this.#socket, "connect");
  }

  send(bytes: string): void {
    if (!this.#isClosed) this.#socket.write(bytes, "latin1");
  }

  /** Says that nothing more comes, and goes on listening. */
  finish(): void {
    this.#socket.end();
  }

  reset(): void {
    this.#socket.resetAndDestroy();
  }

  /** Waits until so many answers came, or the connection ended. */
  async answers(count: number): Promise<RawAnswer[]> {
    while (!this.#isClosed && readAnswers(this.#heard).length < count) await wait(5);
    return readAnswers(this.#heard);
  }

  /** Waits until the server ends the connection; what it said until then. */
  async ended(): Promise<RawAnswer[]> {
    while (!this.#isClosed) await wait(5);
    return readAnswers(this.#heard);
  }
}

/** An honest request, whose parts a test may spoil. */
export function postRequest(path: string, body: string, headers: Readonly<Record<string, string>> = {}): string {
  const all = {
    Host: "127.0.0.1",
    "Content-Type": "application/json",
    "Content-Length": String(Buffer.byteLength(body)),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `POST ${path} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n${Buffer.from(body, "utf8").toString("latin1")}`;
}
