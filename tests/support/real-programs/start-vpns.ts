import { X509Certificate } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { makeCertificates } from "../make-certificates.ts";
import { startChild, waitUntilReady } from "./child-program.ts";
import { isListening } from "./loopback-port.ts";
import { runInside, type SealedMachine } from "./sealed-machine.ts";
import { FAR_ADDRESS, LAPTOP_ADDRESS, type Stage } from "./stage.ts";

/** Addresses of the far machine inside the tunnels: what answers there was reached through one. */
export const OPENVPN_FAR = "10.8.0.2";
export const WIREGUARD_FAR = "10.9.0.2";
const OPENVPN_LAPTOP = "10.8.0.1";
const WIREGUARD_LAPTOP = "10.9.0.1";

/** OpenVPN from the laptop to the far machine, each end knowing the other's certificate. */
export async function startOpenvpn({ laptop, far }: Stage): Promise<void> {
  const [laptopsOwn, farsOwn] = [await makeIdentity(laptop), await makeIdentity(far)];
  const server = ["--tls-server", "--dh", "none", "--local", FAR_ADDRESS, "--ifconfig", OPENVPN_FAR, OPENVPN_LAPTOP];
  await startOpenvpnEnd(far, farsOwn, [...server, "--peer-fingerprint", laptopsOwn.fingerprint]);
  const client = ["--tls-client", "--nobind", "--remote", FAR_ADDRESS, "--ifconfig", OPENVPN_LAPTOP, OPENVPN_FAR];
  const child = await startOpenvpnEnd(laptop, laptopsOwn, [...client, "--peer-fingerprint", farsOwn.fingerprint]);
  await waitUntilReady(child, "OpenVPN coming up", async () => child.output().includes("Sequence Completed"));
}

function startOpenvpnEnd(machine: SealedMachine, { certificateFile, keyFile }: Identity, words: readonly string[]) {
  const identity = ["--cert", certificateFile, "--key", keyFile];
  return startChild("/usr/sbin/openvpn", ["--dev", "tun", "--proto", "udp", ...identity, ...words], { on: machine });
}

interface Identity {
  readonly certificateFile: string;
  readonly keyFile: string;
  readonly fingerprint: string;
}

async function makeIdentity({ folder }: SealedMachine): Promise<Identity> {
  const { certificateFile, keyFile } = await makeCertificates(folder, "vpn.example.com");
  const { fingerprint256 } = new X509Certificate(await readFile(certificateFile));
  return { certificateFile, keyFile, fingerprint: fingerprint256 };
}

/** WireGuard in user space at both ends; the interface is called wg0, as most guides have it. */
export async function startWireguard({ laptop, far }: Stage): Promise<void> {
  const [laptopsKey, farsKey] = [await makeWireguardEnd(laptop), await makeWireguardEnd(far)];
  await joinWireguard(laptop, WIREGUARD_LAPTOP, [
    "peer",
    farsKey,
    "allowed-ips",
    WIREGUARD_FAR,
    "endpoint",
    `${FAR_ADDRESS}:51820`,
  ]);
  await joinWireguard(far, WIREGUARD_FAR, [
    "peer",
    laptopsKey,
    "allowed-ips",
    WIREGUARD_LAPTOP,
    "endpoint",
    `${LAPTOP_ADDRESS}:51820`,
  ]);
}

/** Answers the public key. */
async function makeWireguardEnd(machine: SealedMachine): Promise<string> {
  const child = await startChild("/usr/bin/wireguard-go", ["--foreground", "wg0"], { on: machine });
  const control = path.join(`/proc/${machine.pid}/root/run/wireguard/wg0.sock`);
  await waitUntilReady(child, "wireguard-go answering", async () => existsSync(control));
  const key = await runInside(machine, "wg", ["genkey"]);
  const file = path.join(machine.folder, "wireguard.key");
  await writeFile(file, key, { mode: 0o600 });
  await runInside(machine, "wg", ["set", "wg0", "private-key", file, "listen-port", "51820"]);
  return (await runInside(machine, "wg", ["show", "wg0", "public-key"])).trim();
}

async function joinWireguard(machine: SealedMachine, address: string, peer: readonly string[]): Promise<void> {
  await runInside(machine, "wg", ["set", "wg0", ...peer]);
  await runInside(machine, "ip", ["address", "add", `${address}/24`, "dev", "wg0"]);
  await runInside(machine, "ip", ["link", "set", "wg0", "up"]);
}

const SHADOWSOCKS_PORT = 8388;
/** Where the laptop's programs find the proxy. */
export const SOCKS_PORT = 1080;

/** A Shadowsocks proxy on the laptop that goes out by the far machine. */
export async function startShadowsocks({ laptop, far }: Stage): Promise<void> {
  const words = ["-s", FAR_ADDRESS, "-p", String(SHADOWSOCKS_PORT), "-k", "seat", "-m", "aes-256-gcm"];
  const server = await startChild("/usr/bin/ss-server", words, { on: far });
  await waitUntilReady(server, "ss-server listening", () => isListening(SHADOWSOCKS_PORT, far));
  const local = [...words, "-b", "127.0.0.1", "-l", String(SOCKS_PORT)];
  const client = await startChild("/usr/bin/ss-local", local, { on: laptop });
  await waitUntilReady(client, "ss-local listening", () => isListening(SOCKS_PORT, laptop));
}

/** The other direction: the laptop lets others out by its own connection. */
export async function startShadowsocksServer({ laptop }: Stage): Promise<void> {
  const words = ["-s", LAPTOP_ADDRESS, "-p", String(SHADOWSOCKS_PORT), "-k", "seat", "-m", "aes-256-gcm"];
  const server = await startChild("/usr/bin/ss-server", words, { on: laptop });
  await waitUntilReady(server, "ss-server listening", () => isListening(SHADOWSOCKS_PORT, laptop));
}
