// The operator of a MeshCentral server, as a process of its own: `mesh-operator.ts TASK URL USER PASSWORD [COUNT]`.
// `settings` makes a device group and prints what an agent needs to join it; `wait` ends when COUNT agents have joined;
// `terminal` and `desktop` open a session on one, say so, and stay until they are stopped.
// The messages are those of MeshCentral's own meshctrl.
import { randomBytes } from "node:crypto";
import { on } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { VISIT_MARK } from "./open-visit.ts";

const [task, url = "", user = "", password = "", agents = "1"] = process.argv.slice(2);

type Answer = Readonly<Record<string, unknown>>;

const control = await connect("control.ashx", {
  "x-meshauth": [user, password].map((text) => Buffer.from(text).toString("base64")).join(","),
});

/** What the server says, kept until somebody asks. */
const answers = on(control, "message");

function connect(page: string, headers: Readonly<Record<string, string>> = {}): Promise<WebSocket> {
  // Headers are Node's own addition to the browser's WebSocket.
  const socket = new WebSocket(`${url}/${page}`, { headers });
  return new Promise((resolve, reject) => {
    socket.addEventListener("open", () => resolve(socket));
    socket.addEventListener("error", () => reject(new Error(`no connection to ${url}/${page}`)));
  });
}

/** Sends a request and resolves to the first answer of its kind that is as wanted. */
async function ask(request: Answer, isWanted: (answer: Answer) => boolean = () => true): Promise<Answer> {
  control.send(JSON.stringify(request));
  for (;;) {
    const { value } = (await answers.next()) as { value: [MessageEvent] };
    const answer = JSON.parse(String(value[0].data)) as Answer;
    if (answer["action"] === request["action"] && isWanted(answer)) return answer;
  }
}

async function printSettings(): Promise<void> {
  const request = { action: "createmesh", meshname: "laptops", meshtype: 2, responseid: "made" };
  const { meshid } = await ask(request, ({ responseid }) => responseid === "made");
  const id = encodeURIComponent(String(meshid).split("/")[2] ?? "");
  const settings = await fetch(`${url.replace("wss:", "https:")}/meshsettings?id=${id}`);
  process.stdout.write(await settings.text());
}

/** MeshCentral's name for it. */
const ID = "_id";

interface Device {
  readonly [ID]: string;
  /** 1: its agent is connected. */
  readonly conn?: number;
  /** What the server gave the agent to run; without it no session can be opened. */
  readonly agent?: { readonly core?: string };
}

async function untilJoined(count: number): Promise<Device[]> {
  for (;;) {
    const { nodes } = await ask({ action: "nodes" });
    const devices = Object.values((nodes ?? {}) as Readonly<Record<string, Device[]>>).flat();
    const joined = devices.filter(({ conn, agent }) => conn === 1 && agent?.core !== undefined);
    if (joined.length >= count) return joined;
    await delay(200);
  }
}

/** The protocol's number: 1 is a terminal, 2 a desktop. */
async function openSession(protocol: string): Promise<void> {
  const [device] = await untilJoined(1);
  const nodeid = device?.[ID] ?? "";
  const { cookie, rcookie } = await ask({ action: "authcookie" });
  const id = randomBytes(6).toString("hex");
  const place = `meshrelay.ashx?p=${protocol}&nodeid=${encodeURIComponent(nodeid)}&id=${id}`;
  const value = `*/${place}&rauth=${String(rcookie)}`;
  control.send(JSON.stringify({ action: "msg", type: "tunnel", usage: Number(protocol), nodeid, value }));
  const relay = await connect(`${place}&browser=1&auth=${String(cookie)}`);
  let isConnected = false;
  relay.addEventListener("message", ({ data }) => {
    if (!isConnected && data === "c") {
      isConnected = true;
      relay.send(protocol);
    } else if (typeof data !== "string") process.stdout.write(`${VISIT_MARK}\n`);
  });
}

const TASKS: Readonly<Record<string, () => Promise<unknown>>> = {
  settings: printSettings,
  wait: () => untilJoined(Number(agents)),
  terminal: () => openSession("1"),
  desktop: () => openSession("2"),
};

const begin = TASKS[task ?? ""];
if (begin === undefined) throw new Error(`an operator has no task ${task}; there are: ${Object.keys(TASKS).join(" ")}`);
await begin();
if (task === "settings" || task === "wait") control.close();
