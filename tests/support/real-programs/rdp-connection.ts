import { connect as connectTcp } from "node:net";
import { connect as connectTls } from "node:tls";
import { hangUp, makeByteReader } from "./rfb-session.ts";
import type { OpenSession } from "./running-program.ts";

/** [MS-RDPBCGR] 2.2.1.1: X.224 connection request in a TPKT frame, with an RDP negotiation request for TLS. */
const CONNECTION_REQUEST = Buffer.from("030000130ee000000000000100080001000000", "hex");
const CONNECTION_CONFIRM_BYTES = 19;
/** [MS-RDPBCGR] 2.2.1.2.1: a negotiation response, and TLS as the selected protocol. */
const NEGOTIATION_RESPONSE = 2;
const PROTOCOL_TLS = 1;

/** Opens an RDP connection: X.224 negotiation, then TLS, and stays there without logging in. */
export async function openRdpConnection(port: number, host = "127.0.0.1"): Promise<OpenSession> {
  const socket = connectTcp(port, host);
  const reader = makeByteReader(socket);
  try {
    socket.write(CONNECTION_REQUEST);
    const confirm = await reader.read(CONNECTION_CONFIRM_BYTES);
    if (confirm[11] !== NEGOTIATION_RESPONSE || confirm.readUInt32LE(15) !== PROTOCOL_TLS) {
      throw new Error(`the RDP server on port ${port} did not choose TLS: ${confirm.toString("hex")}`);
    }

    socket.removeAllListeners("data");
    // The certificate was made for this run only; who answers on loopback is not the question here.
    const secured = connectTls({ socket, rejectUnauthorized: false });
    await new Promise<void>((resolve, reject) => {
      secured.once("secureConnect", resolve);
      secured.once("error", reject);
    });
    secured.on("error", () => {});
    return { close: () => hangUp(secured) };
  } catch (error) {
    socket.destroy();
    throw error;
  }
}
