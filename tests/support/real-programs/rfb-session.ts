import { connect, type Socket } from "node:net";
import type { OpenSession } from "./running-program.ts";

const TIMEOUT_MS = 10_000;
const SECURITY_NONE = 1;
const SHARED = 1;
/** RFC 6143 7.3.2: ServerInit is 24 bytes and the desktop's name, whose length stands in the last four. */
const SERVER_INIT_HEADER_BYTES = 24;

/**
 * Opens a VNC session as a viewer does: version 3.8, security type None, shared desktop, up to the
 * server's ServerInit (RFC 6143, sections 7.1 to 7.3). It then stays connected and asks for nothing.
 */
export async function openRfbSession(port: number): Promise<OpenSession> {
  const socket = connect(port, "127.0.0.1");
  const reader = makeByteReader(socket);
  try {
    const version = (await reader.read(12)).toString("latin1");
    if (!version.startsWith("RFB 003.")) {
      throw new Error(`port ${port} answers ${JSON.stringify(version)}, which is not RFB`);
    }
    socket.write("RFB 003.008\n");

    const [typeCount = 0] = await reader.read(1);
    if (!(await reader.read(typeCount)).includes(SECURITY_NONE)) {
      throw new Error(`the VNC server on port ${port} does not offer security type None`);
    }
    socket.write(Buffer.of(SECURITY_NONE));
    await expectAccepted(reader);

    socket.write(Buffer.of(SHARED));
    const header = await reader.read(SERVER_INIT_HEADER_BYTES);
    await reader.read(header.readUInt32BE(SERVER_INIT_HEADER_BYTES - 4));
  } catch (error) {
    socket.destroy();
    throw error;
  }
  return { close: () => hangUp(socket) };
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

/** Reads exact lengths from a socket; a closed socket or 10 s of silence is an error. */
export function makeByteReader(socket: Socket): ByteReader {
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
