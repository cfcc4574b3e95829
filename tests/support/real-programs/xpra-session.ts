import { connect } from "node:net";
import { hangUp, makeByteReader } from "./rfb-session.ts";
import type { OpenSession } from "./running-program.ts";

/** What bencode can say. */
type Value = number | string | readonly Value[] | { readonly [name: string]: Value };

const HEADER_BYTES = 8;
const MARK = "P".charCodeAt(0);

/** What a client says of itself that the server insists on; the names are the protocol's. */
const HELLO: Value = [
  "hello",
  {
    version: "3.1.3",
    bencode: 1,
    rencode: 0,
    yaml: 0,
    zlib: 1,
    windows: 1,
    ui_client: 1,
    encoding: "rgb",
    encodings: ["rgb"],
    "encodings.core": ["rgb", "rgb24", "rgb32"],
    desktop_size: [640, 480],
    uuid: "clearseat-test",
    username: "far",
    hostname: "far",
  },
];

/** Opens a session as `xpra attach` does, up to the server's own hello, and stays. */
export async function openXpraSession(port: number, host: string): Promise<OpenSession> {
  const socket = connect(port, host);
  const reader = makeByteReader(socket);
  try {
    socket.write(toPacket(HELLO));
    const [mark] = await reader.read(HEADER_BYTES);
    if (mark !== MARK) throw new Error(`port ${port} does not answer as xpra does`);
  } catch (error) {
    socket.destroy();
    throw error;
  }
  return { close: () => hangUp(socket) };
}

/** Header (mark, three zero bytes, length of the body) and body in bencode: nothing compressed, nothing encrypted. */
function toPacket(value: Value): Buffer {
  const body = Buffer.from(toBencode(value));
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt8(MARK, 0);
  header.writeUInt32BE(body.length, 4);
  return Buffer.concat([header, body]);
}

function toBencode(value: Value): string {
  if (typeof value === "number") return `i${value}e`;
  if (typeof value === "string") return `${Buffer.byteLength(value)}:${value}`;
  if (isList(value)) return `l${value.map(toBencode).join("")}e`;
  const fields = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return `d${fields.map(([name, one]) => toBencode(name) + toBencode(one)).join("")}e`;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
