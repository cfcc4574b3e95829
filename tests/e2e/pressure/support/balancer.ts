import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** What stands before several collectors: each new connection goes to the next one that takes it. */
export interface Balancer extends AsyncDisposable {
  readonly url: string;
}

async function reach(port: number): Promise<Socket | null> {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  try {
    await once(socket, "connect");
    return socket;
  } catch {
    // Nobody listens there now; the next one may.
    return null;
  }
}

function join(client: Socket, collector: Socket): void {
  for (const [from, to] of [
    [client, collector],
    [collector, client],
  ] as const) {
    from.pipe(to);
    from.on("error", () => to.destroy());
    from.on("close", () => to.destroy());
  }
}

/** @param ports of the collectors; asked for each connection, since they come and go */
export async function startBalancer(ports: () => readonly number[]): Promise<Balancer> {
  const sockets = new Set<Socket>();
  let turn = 0;

  async function lead(client: Socket): Promise<void> {
    turn += 1;
    const all = ports();
    const order = all.map((_, index) => all[(turn + index) % all.length] ?? 0);
    for (const port of order) {
      const collector = await reach(port);
      if (collector !== null) return join(client, collector);
    }
    client.destroy();
  }

  const server = createServer({ noDelay: true }, (client) => {
    sockets.add(client);
    client.on("close", () => sockets.delete(client));
    client.on("error", () => undefined);
    void lead(client);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
