import { Snapshot } from "@clearseat/shared";
import { decodeLog } from "../../../agent/src/collectors/tool-logs/decode-log.ts";
import {
  ANYDESK_CONNECTIONS,
  ANYDESK_TRACE,
  RUSTDESK_LOG,
  TEAMVIEWER_CONNECTIONS,
} from "../../../agent/src/collectors/tool-logs/fixtures/composed.ts";
import {
  joinAnydesk,
  parseAnydeskTrace,
  parseConnectionTrace,
} from "../../../agent/src/collectors/tool-logs/parse-anydesk.ts";
import { parseRustdeskLog } from "../../../agent/src/collectors/tool-logs/parse-rustdesk.ts";
import { parseIncomingConnections } from "../../../agent/src/collectors/tool-logs/parse-teamviewer.ts";
import { parseMeshSettings } from "../../../agent/src/collectors/tool-settings/parse-mesh-settings.ts";
import { type FuzzTarget, fromBytes, holds, toBytes } from "../engine/fuzz-target.ts";
import { atMost, fits, linesOf } from "./promises.ts";

const LOGS = "agent/src/collectors/tool-logs";
const CONNECTIONS = decodeLog({ bytes: ANYDESK_CONNECTIONS, whole: true });

export function fitsEntries(entries: readonly unknown[], text: string, entriesPerLine = 1): void {
  atMost(entries.length, linesOf(text) * entriesPerLine, "entries");
  fits(Snapshot.shape.toolLogs, entries, "the entries");
}

/** Everything that ends was opened or begun before. */
export function endsAfterBeginnings(entries: readonly { readonly event: string | null }[]): void {
  const open = { session: 0, connection: 0 };
  for (const { event } of entries) {
    if (event === "session_started") open.session += 1;
    if (event === "connection_opened") open.connection += 1;
    if (event === "session_ended") open.session -= 1;
    if (event === "connection_closed") open.connection -= 1;
    holds(open.session >= 0 && open.connection >= 0, "an end without a beginning");
  }
}

/** Logs of remote-access programs lie in people's own folders, so that whoever has the laptop may write them. */
export const TOOL_LOG_TARGETS: readonly FuzzTarget[] = [
  {
    name: "log text",
    reads: [`${LOGS}/decode-log.ts`],
    form: "bytes",
    origin: "composed",
    seeds: [fromBytes(ANYDESK_CONNECTIONS), fromBytes(Buffer.from(RUSTDESK_LOG))],
    promise: "of a log's tail no line is told that may have been cut",
    run(input) {
      const whole = decodeLog({ bytes: toBytes(input), whole: true });
      const tail = decodeLog({ bytes: toBytes(input), whole: false });
      holds(whole.endsWith(tail) && linesOf(tail) <= Math.max(1, linesOf(whole) - 1), "a line that was cut is told");
      return [whole, tail];
    },
  },
  {
    name: "anydesk's logs",
    reads: [`${LOGS}/parse-anydesk.ts`, `${LOGS}/tool-log-entry.ts`],
    form: "text",
    origin: "composed",
    seeds: [CONNECTIONS, ANYDESK_TRACE, `${CONNECTIONS}${ANYDESK_TRACE}`],
    promise: "at most an entry a line; a caller's own name is not told",
    growth: {
      "a caller without end": (length) => `Incoming  2026-03-02, 10:23  ${"A".repeat(length)} b\u2028c`,
      "dashes without end": (length) => `info 2026-03-02 10:23:11.969 x${" - ".repeat(length / 3)}\u2028x`,
      "log-ins without end": (length) =>
        `${CONNECTIONS.split("\r\n")[0]}\n`.repeat(length / 150) +
        (ANYDESK_TRACE.split("\n").at(-2) + "\n").repeat(length / 150),
    },
    run(text) {
      const starts = parseConnectionTrace(text);
      const trace = parseAnydeskTrace(text);
      fitsEntries(starts, text);
      atMost(trace.logins.length + trace.peers.length, linesOf(text), "lines of the diary");
      const joined = joinAnydesk(starts, trace);
      fitsEntries(joined, text, 2);
      holds(
        starts.every(({ peer }) => peer === null || /^\d{6,12}$/u.test(peer)),
        "a peer that is no number",
      );
      return joined;
    },
  },
  {
    name: "rustdesk's log",
    reads: [`${LOGS}/parse-rustdesk.ts`],
    form: "text",
    origin: "composed",
    seeds: [RUSTDESK_LOG],
    promise: "at most an entry a line; an end only after its beginning",
    run(text) {
      const entries = parseRustdeskLog(text);
      fitsEntries(entries, text);
      endsAfterBeginnings(entries);
      return entries;
    },
  },
  {
    name: "teamviewer's log",
    reads: [`${LOGS}/parse-teamviewer.ts`],
    form: "text",
    origin: "composed",
    seeds: [TEAMVIEWER_CONNECTIONS],
    promise: "at most a beginning and an end a line; names and accounts are not told",
    run(text) {
      const entries = parseIncomingConnections(text);
      fitsEntries(entries, text, 2);
      return entries;
    },
  },
  {
    name: "meshagent's settings",
    reads: ["agent/src/collectors/tool-settings/parse-mesh-settings.ts"],
    form: "text",
    origin: "composed",
    seeds: [
      "MeshName=Group\nMeshID=0x0123456789ABCDEF\nMeshServer=wss://mesh.example.com:443/agent.ashx,wss://[2001:db8::1]:443/\n",
    ],
    promise: "a host without scheme, port and path, or none",
    run(text) {
      const server = parseMeshSettings(text);
      holds(server === null || /^(?:\[[^\]]+\]|[^/:\s]+)$/u.test(server), "a server that is no host");
      return server;
    },
  },
];
