import type { AddressInfo } from "node:net";
import { connect, createServer, type Socket } from "node:net";

/** Passes connections on to a port of this machine and counts what goes by, headers and bodies. */
export interface ByteRelay extends AsyncDisposable {
  readonly port: number;
  readonly count: { up: number; down: number; connections: number };
}

function pass(from: Socket, to: Socket, note: (bytes: number) => void): void {
  from.on("data", (data: Buffer) => note(data.length));
  from.pipe(to);
  // One side gone is the end for the other; what it was is seen by whoever talks.
  from.on("error", () => to.destroy());
}

export async function startByteRelay(target: number): Promise<ByteRelay> {
  const count = { up: 0, down: 0, connections: 0 };
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(target, "127.0.0.1");
    count.connections += 1;
    for (const socket of [client, upstream]) sockets.add(socket);
    pass(client, upstream, (bytes) => {
      count.up += bytes;
    });
    pass(upstream, client, (bytes) => {
      count.down += bytes;
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    count,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}
