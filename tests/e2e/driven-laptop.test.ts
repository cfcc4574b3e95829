import { type Signal, type SignalKind, type SignalOf, toMillis } from "@clearseat/shared";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenSession } from "../support/real-programs/running-program.ts";
import { runInside, type SealedMachine } from "../support/real-programs/sealed-machine.ts";
import { FAR_ADDRESS } from "../support/real-programs/stage.ts";
import { OPENVPN_FAR, SOCKS_PORT, WIREGUARD_FAR } from "../support/real-programs/start-vpns.ts";
import { type DrivenLaptop, startDrivenLaptop, VNC_PORTS } from "./support/driven-laptop.ts";
import { type WatchedLaptop, watchLaptop } from "./support/watched-laptop.ts";

const INSTALL_AND_START_MS = 15 * 60_000;
const TEST_MS = 240_000;
const MOST_LOOKS = 20;

const TOOLS_WITH_SESSIONS = ["barrier", "freerdp-shadow", "krfb", "meshagent", "novnc", "x11vnc", "xpra"];
/** Every program of the stage that the agent may call a remote tool; the system's own server because it can be reached. */
const TOOLS = [...TOOLS_WITH_SESSIONS, "openssh-server"].sort();
/** Whoever comes through the browser's proxy is, for the VNC server behind it, this laptop itself. */
const SESSIONS = [
  `barrier ${FAR_ADDRESS}`,
  `freerdp-shadow ${FAR_ADDRESS}`,
  `krfb ${FAR_ADDRESS}`,
  "meshagent null",
  "meshagent null",
  `novnc ${FAR_ADDRESS}`,
  "x11vnc 127.0.0.1",
  `xpra ${FAR_ADDRESS}`,
];

let driven: DrivenLaptop;
let watched: WatchedLaptop;
let opened: readonly OpenSession[] = [];

function ofKind<Kind extends SignalKind>(signals: readonly Signal[], kind: Kind): SignalOf<Kind>[] {
  return signals.filter((signal): signal is SignalOf<Kind> => signal.kind === kind);
}

function runningOf(signals: readonly Signal[], kind: "remote_tool" | "tunnel" | "vpn" | "proxyware"): string[] {
  return ofKind(signals, kind).flatMap(({ payload }) => (payload.running ? [payload.entryId] : []));
}

function openSessionsOf(signals: readonly Signal[]): string[] {
  const open = ofKind(signals, "remote_session").filter(({ payload }) => payload.active);
  return open.map(({ payload }) => `${payload.entryId} ${payload.peer}`).sort();
}

/** Looks until it is as wanted: a server notices an opened or closed connection a moment later than its client. */
async function lookUntil(isAsWanted: (signals: readonly Signal[]) => boolean): Promise<readonly Signal[]> {
  let signals = await watched.look();
  for (let looks = 1; looks < MOST_LOOKS && !isAsWanted(signals); looks += 1) signals = await watched.look();
  return signals;
}

/** What a server says first to whoever connects from the machine. */
function bannerOf(from: SealedMachine, address: string, port: number, greeting = ""): Promise<string> {
  const script = `exec 3<>/dev/tcp/${address}/${port}; ${greeting} head -c 3 <&3`;
  return runInside(from, "bash", ["-c", script]);
}

describe.runIf(process.platform === "linux")("a laptop full of real programs by which it can be driven", () => {
  beforeAll(async () => {
    driven = await startDrivenLaptop();
    watched = await watchLaptop(driven.stage.laptop);
  }, INSTALL_AND_START_MS);

  afterAll(() => driven?.stage.stop(), TEST_MS);

  it("has each of them named as present, no other, and no session", { timeout: TEST_MS }, async () => {
    const signals = await watched.look();

    expect(runningOf(signals, "remote_tool")).toEqual(TOOLS);
    expect(runningOf(signals, "tunnel")).toEqual(["autossh", "ssh-reverse-tunnel", "tmate"]);
    expect(runningOf(signals, "vpn")).toEqual(["openvpn", "shadowsocks", "tor", "wireguard"]);
    expect(runningOf(signals, "proxyware")).toEqual(["shadowsocks-server"]);
    expect(ofKind(signals, "remote_session")).toEqual([]);
    expect(ofKind(signals, "os_session")).toEqual([]);
  });

  it("has them told as what they are", { timeout: TEST_MS }, async () => {
    const tools = ofKind(await watched.look(), "remote_tool").filter(({ payload }) => payload.running);
    const listening = tools.filter(({ payload }) => payload.listening).map(({ payload }) => payload.entryId);
    const mesh = tools.find(({ payload }) => payload.entryId === "meshagent");

    expect(listening).toEqual(["freerdp-shadow", "krfb", "novnc", "openssh-server", "xpra"]);
    // One of the two agents goes by another name; the settings beside it give it away.
    expect(mesh?.payload).toMatchObject({
      instance: FAR_ADDRESS,
      matchedOn: ["path", "process"],
      renamed: true,
      installSource: "user",
    });
  });

  it("carries true traffic through its tunnels", { timeout: TEST_MS }, async () => {
    const { laptop, far } = driven.stage;
    const port = driven.farSshPort;
    const [high, low] = [Math.floor(port / 256), port % 256].map((byte) => byte.toString(8));
    const address = FAR_ADDRESS.split(".").map((part) => `\\${Number(part).toString(8)}`);
    // RFC 1928: no authentication, then CONNECT to an IPv4 address; the answers have 2 and 10 bytes.
    const socks = [
      String.raw`printf '\5\1\0' >&3; head -c 2 <&3 >/dev/null;`,
      `printf '\\5\\1\\0\\1${address.join("")}\\${high}\\${low}' >&3; head -c 10 <&3 >/dev/null;`,
    ].join(" ");

    expect(await bannerOf(laptop, OPENVPN_FAR, port)).toBe("SSH");
    expect(await bannerOf(laptop, WIREGUARD_FAR, port)).toBe("SSH");
    expect(await bannerOf(laptop, "127.0.0.1", SOCKS_PORT, socks)).toBe("SSH");
    expect(await bannerOf(far, "127.0.0.1", VNC_PORTS.far)).toBe("RFB");
  });

  it("has each session told from presence, with its peer and since when", { timeout: TEST_MS }, async () => {
    const before = Date.now();
    opened = await driven.openSessions();
    const signals = await lookUntil((seen) => openSessionsOf(seen).length >= SESSIONS.length);
    const after = Date.now();

    expect(openSessionsOf(signals)).toEqual(SESSIONS);
    expect(runningOf(signals, "remote_tool")).toEqual(TOOLS);
    expect(ofKind(signals, "os_session").map(({ payload }) => [payload.protocol, payload.peer])).toEqual([
      ["ssh", FAR_ADDRESS],
    ]);
    const sessions = ofKind(signals, "remote_session").map(({ payload }) => payload);
    for (const { since } of sessions) {
      // A process's start is reckoned in ticks from a boot time in whole seconds.
      expect(toMillis(since)).toBeGreaterThan(before - 2_000);
      expect(toMillis(since)).toBeLessThanOrEqual(after);
    }
    const servers = sessions.filter(({ entryId }) => entryId === "meshagent").map(({ instance }) => instance);
    expect(servers).toEqual([FAR_ADDRESS, FAR_ADDRESS]);
  });

  it("raises the sessions, and says nothing of a company's own VPN", { timeout: TEST_MS }, async () => {
    const { findings, signals } = await watched.readDevice();
    const sessions = findings.filter(({ rule }) => rule === "remote-session-unapproved");
    const told = JSON.stringify(findings);

    expect(sessions.length).toBeGreaterThanOrEqual(TOOLS_WITH_SESSIONS.length);
    for (const tool of TOOLS_WITH_SESSIONS) expect(told).toContain(`"${tool}`);
    expect(runningOf(signals, "vpn")).toEqual(expect.arrayContaining(["openvpn", "wireguard"]));
    expect(told).not.toMatch(/openvpn|wireguard/iu);
  });

  it("has each session told as over while the programs stay", { timeout: TEST_MS }, async () => {
    for (const session of opened) await session.close();

    const signals = await lookUntil((seen) => openSessionsOf(seen).length === 0);

    expect(openSessionsOf(signals)).toEqual([]);
    expect(ofKind(signals, "os_session")).toEqual([]);
    expect(runningOf(signals, "remote_tool")).toEqual(TOOLS);
    expect(runningOf(signals, "tunnel")).toEqual(["autossh", "ssh-reverse-tunnel", "tmate"]);
  });
});
