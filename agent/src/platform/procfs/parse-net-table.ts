import { parseKernelAddress } from "./format-address.ts";

/** One line of `/proc/net/{tcp,tcp6,udp,udp6}` (Documentation/networking/proc_net_tcp). */
export interface KernelSocket {
  readonly protocol: "tcp" | "udp";
  readonly localAddress: string;
  readonly localPort: number;
  /** `null` without a peer. */
  readonly remoteAddress: string | null;
  readonly remotePort: number | null;
  readonly state: string;
  /** 0: no process holds it any more. */
  readonly inode: number;
}

/** include/net/tcp_states.h. A UDP socket without a peer has state 07. */
const TCP_STATES: ReadonlyMap<string, string> = new Map([
  ["01", "established"],
  ["02", "syn_sent"],
  ["03", "syn_received"],
  ["04", "fin_wait_1"],
  ["05", "fin_wait_2"],
  ["06", "time_wait"],
  ["07", "closed"],
  ["08", "close_wait"],
  ["09", "last_ack"],
  ["0A", "listen"],
  ["0B", "closing"],
  ["0C", "syn_received"],
]);

interface Endpoint {
  readonly address: string;
  readonly port: number;
}

function parseEndpoint(text: string | undefined): Endpoint | null {
  const [hex = "", port = ""] = text?.split(":") ?? [];
  const address = parseKernelAddress(hex);
  return address === null || !/^[0-9A-Fa-f]{4}$/u.test(port) ? null : { address, port: Number.parseInt(port, 16) };
}

function parseLine(line: string, protocol: "tcp" | "udp"): KernelSocket | null {
  const fields = line.trim().split(/\s+/u);
  const local = parseEndpoint(fields[1]);
  const remote = parseEndpoint(fields[2]);
  const state = TCP_STATES.get(fields[3] ?? "");
  const inode = Number(fields[9]);
  if (local === null || remote === null || state === undefined || !Number.isInteger(inode)) return null;
  const hasPeer = remote.port !== 0;
  return {
    protocol,
    localAddress: local.address,
    localPort: local.port,
    remoteAddress: hasPeer ? remote.address : null,
    remotePort: hasPeer ? remote.port : null,
    state: protocol === "udp" && state === "closed" ? "unconnected" : state,
    inode,
  };
}

/** `null`: the text has no heading or a line that is none of the kernel's. */
export function parseNetTable(text: string, protocol: "tcp" | "udp"): KernelSocket[] | null {
  const lines = text.split("\n");
  if (lines[0]?.includes("local_address") !== true) return null;
  const sockets: KernelSocket[] = [];
  for (const line of lines.slice(1)) {
    if (line === "") continue;
    const socket = parseLine(line, protocol);
    if (socket === null) return null;
    sockets.push(socket);
  }
  return sockets;
}
