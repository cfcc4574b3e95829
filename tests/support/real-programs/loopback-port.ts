import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import type { SealedMachine } from "./sealed-machine.ts";

/** proc(5): the value of the `st` column for a listening socket and for an established one. */
const STATES = { listening: "0A", established: "01" } as const;

/** A TCP port on loopback that nobody uses at this moment. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));

  if (address === null || typeof address === "string") {
    throw new Error("the test server has no port");
  }
  return address.port;
}

/** How many TCP sockets of this or a sealed machine have the local port and the state, without connecting to find out. */
export async function countSockets(port: number, state: keyof typeof STATES, on?: SealedMachine): Promise<number> {
  const folder = `/proc/${on?.pid ?? "self"}/net`;
  const tables = await Promise.all(
    [`${folder}/tcp`, `${folder}/tcp6`].map((file) => readFile(file, "utf8").catch(() => "")),
  );
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  return tables
    .join("\n")
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local = "", , found = ""]) => local.endsWith(suffix) && found === STATES[state]).length;
}

export async function isListening(port: number, on?: SealedMachine): Promise<boolean> {
  return (await countSockets(port, "listening", on)) > 0;
}
