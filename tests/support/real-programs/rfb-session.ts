import { createCipheriv } from "node:crypto";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { PassThrough, type Readable } from "node:stream";
import type { OpenSession } from "./running-program.ts";

const TIMEOUT_MS = 60_000;
const SECURITY_NONE = 1;
const SECURITY_PASSWORD = 2;
const CHALLENGE_BYTES = 16;
const KEY_BYTES = 8;
const SHARED = 1;
/** RFC 6143 7.3.2: ServerInit is 24 bytes and the desktop's name, whose length stands in the last four. */
const SERVER_INIT_HEADER_BYTES = 24;

/**
 * Opens a VNC session as a viewer does: version 3.8, security type None or a password, shared desktop, up to the
 * server's ServerInit (RFC 6143, sections 7.1 to 7.3). It then stays connected and asks for nothing.
 */
export async function openRfbSession(
  port: number,
  { host = "127.0.0.1", password }: { readonly host?: string; readonly password?: string | undefined } = {},
): Promise<OpenSession> {
  const socket = connect(port, host);
  try {
    await greet(makeByteReader(socket), (bytes) => socket.write(bytes), password);
  } catch (error) {
    socket.destroy();
    throw error;
  }
  return { close: () => hangUp(socket) };
}

/** The same through a WebSocket, as noVNC does from a browser. */
export async function openRfbWebSocket(url: string): Promise<OpenSession> {
  const socket = new WebSocket(url, ["binary"]);
  socket.binaryType = "arraybuffer";
  const received = new PassThrough();
  socket.addEventListener("message", ({ data }) => received.write(Buffer.from(data as ArrayBuffer)));
  socket.addEventListener("close", () => received.destroy());
  await once(socket, "open");
  await greet(makeByteReader(received), (bytes) => socket.send(bytes), undefined);
  return {
    close: async () => {
      socket.close();
      await once(socket, "close");
    },
  };
}

type Write = (bytes: string | Buffer<ArrayBuffer>) => void;

async function greet(reader: ByteReader, write: Write, password: string | undefined): Promise<void> {
  const version = (await reader.read(12)).toString("latin1");
  if (!version.startsWith("RFB 003.")) {
    throw new Error(`the server answers ${JSON.stringify(version)}, which is not RFB`);
  }
  write(Buffer.from("RFB 003.008\n"));

  const wanted = password === undefined ? SECURITY_NONE : SECURITY_PASSWORD;
  const [typeCount = 0] = await reader.read(1);
  if (!(await reader.read(typeCount)).includes(wanted)) {
    throw new Error(`the VNC server does not offer security type ${wanted}`);
  }
  write(Buffer.of(wanted));
  if (password !== undefined) write(answerChallenge(await reader.read(CHALLENGE_BYTES), password));
  await expectAccepted(reader);

  write(Buffer.of(SHARED));
  const header = await reader.read(SERVER_INIT_HEADER_BYTES);
  await reader.read(header.readUInt32BE(SERVER_INIT_HEADER_BYTES - 4));
}

/** RFC 6143 7.2.2: DES with the password as key, each byte's bits mirrored. Three equal keys make triple DES plain DES. */
function answerChallenge(challenge: Buffer, password: string): Buffer<ArrayBuffer> {
  const key = Buffer.alloc(KEY_BYTES);
  key.write(password, "latin1");
  const mirrored = Buffer.from(key.map(mirrorBits));
  const cipher = createCipheriv("des-ede3", Buffer.concat([mirrored, mirrored, mirrored]), null).setAutoPadding(false);
  return Buffer.concat([cipher.update(challenge), cipher.final()]);
}

function mirrorBits(byte: number): number {
  return Number.parseInt(byte.toString(2).padStart(8, "0").split("").toReversed().join(""), 2);
}

async function expectAccepted(reader: ByteReader): Promise<void> {
  const result = (await reader.read(4)).readUInt32BE(0);
  if (result !== 0) {
    throw new Error(`the VNC server refused the session with security result ${result}`);
  }
}

/** Ends a connection and waits until the other side has let go of it as well. */
export async function hangUp(socket: Socket): Promise<void> {
  if (socket.closed) {
    return;
  }
  await new Promise<void>((resolve) => {
    socket.once("close", () => resolve());
    socket.once("error", () => resolve());
    socket.resume();
    socket.end();
    setTimeout(() => socket.destroy(), 1000).unref();
  });
}

export interface ByteReader {
  readonly read: (length: number) => Promise<Buffer>;
}

/** Reads exact lengths from a socket; a closed socket or a minute of silence is an error. */
export function makeByteReader(socket: Readable): ByteReader {
  let pending = Buffer.alloc(0);
  let failure: Error | undefined;
  let wake = (): void => {};

  socket.on("data", (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    wake();
  });
  socket.on("error", (error) => {
    failure = error;
    wake();
  });
  socket.on("close", () => {
    failure ??= new Error("the other side closed the connection");
    wake();
  });

  const waitForMore = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no answer for ${TIMEOUT_MS} ms`)), TIMEOUT_MS);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const read = async (length: number): Promise<Buffer> => {
    while (pending.length < length) {
      if (failure !== undefined) {
        throw failure;
      }
      await waitForMore();
    }
    const taken = pending.subarray(0, length);
    pending = pending.subarray(length);
    return taken;
  };
  return { read };
}
