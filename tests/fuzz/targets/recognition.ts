import { readFileSync } from "node:fs";
import { compileCatalog, recognize } from "@clearseat/agent";
import { CATALOG, Gap, Signal, Snapshot, Statement } from "@clearseat/shared";
import { toSignerName } from "../../../agent/src/recognize/compile-catalog.ts";
import { isRepeatingGateway } from "../../../agent/src/recognize/network/repeating-gateway.ts";
import { toSubnet } from "../../../agent/src/recognize/network/subnet.ts";
import { argumentsOf, executableOf, splitCommandLine } from "../../../agent/src/recognize/programs/command-line.ts";
import { readInstance } from "../../../agent/src/recognize/programs/instance.ts";
import { isInterpreter, scriptNamesOf } from "../../../agent/src/recognize/programs/interpreter.ts";
import { sshOptionsOf } from "../../../agent/src/recognize/programs/ssh-options.ts";
import { detectChanges } from "../../../agent/src/reporting/detect-changes.ts";
import { HONEST_DEVICES } from "../../recognize/fixtures/honest-devices.ts";
import { KVM_DEVICES, RENAMED_KVM_DEVICES } from "../../recognize/fixtures/kvm-devices.ts";
import { emptySnapshot, sampleHash } from "../../support/recognize-snapshot.ts";
import { type FuzzTarget, holds } from "../engine/fuzz-target.ts";
import { atMost, fits } from "./promises.ts";

const COMPILED = compileCatalog(CATALOG);
const RECOGNIZE = "agent/src/recognize";

function baseline(name: string): string {
  return readFileSync(new URL(`../../baselines/${name}.json`, import.meta.url), "utf8");
}

/** One of everything that makes a signal, composed. */
const BUSY = JSON.stringify(
  emptySnapshot({
    processes: [
      {
        pid: 7,
        name: "rustdesk",
        path: "/usr/bin/rustdesk",
        commandLine: "rustdesk --server",
        startedAt: "2026-03-02T13:00:00Z",
      },
      { pid: 8, name: "x11vnc", path: "/usr/bin/x11vnc", commandLine: "x11vnc -rfbport 5900" },
      { pid: 9, name: "python3", path: "/usr/bin/python3.11", commandLine: "python3 /usr/bin/websockify 6080" },
      {
        pid: 10,
        name: "AnyDesk.exe",
        path: "C:\\Temp\\a.exe",
        signer: 'CN="AnyDesk Software GmbH", O=x',
        originalFileName: "AnyDesk.exe",
      },
    ],
    services: [{ name: "anydesk", path: '"/usr/bin/anydesk" --service', state: "running", startMode: "auto" }],
    applications: [{ name: "teamviewer", version: "15", installedBy: "user" }],
    sockets: [
      { protocol: "tcp", localAddress: "0.0.0.0", localPort: 5900, state: "listen", pid: 8 },
      {
        protocol: "tcp",
        localAddress: "192.0.2.2",
        localPort: 5900,
        remoteAddress: "203.0.113.9",
        remotePort: 5,
        state: "established",
        pid: 8,
      },
    ],
    sessions: [{ kind: "ssh", user: "1000", peer: "203.0.113.9", since: "2026-03-02T13:00:00Z" }],
    toolLogs: [
      {
        toolId: "anydesk",
        at: "2026-03-02T13:00:00Z",
        event: "session_started",
        unattended: true,
        peer: "1",
        instance: "x",
      },
      { toolId: "rustdesk", at: "2026-03-02T13:10:00Z", event: "connection_opened", peer: "198.51.100.7" },
    ],
    usb: [KVM_DEVICES[0]?.usb ?? {}],
    displays: KVM_DEVICES.flatMap(({ display }) => (display === undefined ? [] : [display])).slice(0, 2),
    network: {
      interfaces: [
        { name: "wg0", kind: "tunnel", up: true, addresses: ["10.0.0.2/24"] },
        { name: "eth0", kind: "ethernet", up: true, mac: "02:fc:00:00:00:01", addresses: ["192.0.2.2/24"] },
      ],
      defaultRoute: { interface: "eth0", gateway: "192.0.2.1", gatewayMac: "3c:37:86:aa:bb:01" },
      neighbors: [{ address: "192.0.2.40", mac: "30:52:53:01:02:03" }],
      mdns: [{ service: "_pikvm._tcp", name: "pikvm" }],
    },
    inhibitors: [{ name: "caffeine", reason: "display required" }],
    lifecycle: { bootId: "b", events: [{ event: "slept", from: "2026-03-02T01:00:00Z", to: "2026-03-02T05:00:00Z" }] },
  }),
);
const DEVICES = [...KVM_DEVICES.slice(0, 6), ...RENAMED_KVM_DEVICES.slice(0, 4), ...HONEST_DEVICES.slice(0, 4)].map(
  ({ usb, display }) =>
    JSON.stringify(
      emptySnapshot({ usb: usb === undefined ? [] : [usb], displays: display === undefined ? [] : [display] }),
    ),
);

function readSnapshot(json: string): Snapshot | null {
  try {
    return Snapshot.safeParse(JSON.parse(json)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** From a snapshot, whoever wrote it, to what would be sealed and sent. */
export const RECOGNITION_TARGETS: readonly FuzzTarget[] = [
  {
    name: "snapshot to statements",
    reads: ["shared/src/snapshot/snapshot.ts", `${RECOGNIZE}/recognize.ts`, "agent/src/reporting/detect-changes.ts"],
    form: "json",
    origin: "composed",
    seeds: [BUSY, ...DEVICES, baseline("ubuntu-24.04")],
    promise:
      "whatever the snapshot says, each signal and gap passes the wire's gate, none stands twice, and what is known already is no change",
    run(json) {
      const snapshot = readSnapshot(json);
      if (snapshot === null) return null;
      fits(Snapshot, snapshot, "a snapshot that was read once");
      const { signals, gaps } = recognize(snapshot, { catalog: COMPILED, hash: sampleHash, previous: new Map() });
      for (const signal of signals) fits(Signal, signal, `the signal ${signal.kind}`);
      for (const gap of gaps) fits(Gap, gap, "the gap");
      const places = new Set(signals.map(({ kind, key }) => `${kind} ${key}`));
      holds(places.size === signals.length, "two signals in one place");
      const { statements } = detectChanges(new Map(), { signals, gaps, observedAt: snapshot.takenAt });
      for (const statement of statements) fits(Statement, statement, "the statement");
      return [signals, gaps];
    },
  },
  {
    name: "command line",
    reads: [
      `${RECOGNIZE}/programs/command-line.ts`,
      `${RECOGNIZE}/programs/instance.ts`,
      `${RECOGNIZE}/compile-catalog.ts`,
    ],
    form: "text",
    origin: "composed",
    seeds: [
      '"C:\\Program Files\\Tool\\tool.exe" --host=relay.example.com "two words" \'three more words\'',
      "/usr/bin/node /srv/node_modules/wetty/bin/index.js -p 3000",
      "python3 -m websockify 6080 localhost:5900",
      'C:\\Program Files (x86)\\ScreenConnect Client (0123456789abcdef)\\client.exe "?e=Access&y=Guest&h=help.example.com&p=8041"',
      'CN="AnyDesk Software GmbH", O=AnyDesk, L=Stuttgart',
      "Developer ID Application: Example, Inc. (ABCDE12345)",
      "meshagent MeshServer=wss://mesh.example.com:443/agent.ashx rustdesk-host=relay.example.com,key=abc.exe",
    ],
    promise: "words are pieces of the line; an instance is a short name",
    growth: {
      "blanks after a signer's name": (length) => `CN=a${" ".repeat(length)}b`,
      "blanks before a signer's team": (length) => `a${" ".repeat(length)}(`,
      "packages within packages": (length) => `node ${"node_modules/a/".repeat(length / 15)}`,
      "hosts without end": (length) => `x${" host=a".repeat(length / 7)}/`,
    },
    run(text) {
      const words = [...splitCommandLine(text)];
      holds(
        words.every((word) => text.includes(word)),
        "a word that is not in the line",
      );
      const instances = CATALOG.map((entry) => readInstance(entry, [text], COMPILED));
      for (const instance of instances) atMost(instance?.length ?? 0, 120, "characters of an instance");
      return [
        words,
        [...argumentsOf(text, text.slice(0, 20))],
        executableOf(text),
        ["python3", "node", "bash", "java"].flatMap((program) => scriptNamesOf(program, words)),
        ["ssh", "autossh", "plink"].map((program) => sshOptionsOf(program, words)),
        words.map(isInterpreter),
        toSignerName(text),
        instances.filter((instance) => instance !== null),
      ];
    },
  },
  {
    name: "place in the network",
    reads: [`${RECOGNIZE}/network/subnet.ts`, `${RECOGNIZE}/network/repeating-gateway.ts`],
    form: "text",
    origin: "composed",
    seeds: ["192.168.1.23/24", "10.0.0.1/8", "fd00::2/64", "52:54:00:aa:bb:cc", "172.20.10.1"],
    promise: "a subnet is one, with the prefix that was given",
    run(text) {
      const subnet = toSubnet([text, "192.0.2.7/24"], text);
      holds(subnet === null || /^(?:\d{1,3}\.){3}\d{1,3}\/\d{1,2}$/u.test(subnet), `${subnet} is no subnet`);
      return [subnet, isRepeatingGateway(text, text)];
    },
  },
];
