import { describe, expect, it } from "vitest";
import { createFakeFiles } from "../../platform/fake-files.ts";
import { lookAt } from "../run-for-test.ts";
import { linuxToolLogsCollector as toolLogsCollector } from "./collector.ts";
import { decodeLog } from "./decode-log.ts";
import {
  ANYDESK_CONNECTIONS,
  ANYDESK_TRACE,
  PASSWD,
  RUSTDESK_LOG,
  TEAMVIEWER_CONNECTIONS,
} from "./fixtures/composed.ts";
import { joinAnydesk, parseAnydeskTrace, parseConnectionTrace } from "./parse-anydesk.ts";
import { parseRustdeskLog } from "./parse-rustdesk.ts";
import { parseIncomingConnections } from "./parse-teamviewer.ts";
import { parseLogTime } from "./tool-log-entry.ts";

const entry = (toolId: string, at: string, event: string, facts: { unattended?: boolean; peer?: string } = {}) => ({
  toolId,
  at,
  event,
  unattended: facts.unattended ?? null,
  peer: facts.peer ?? null,
  instance: null,
  installation: null,
});

describe("tool logs collector", () => {
  it("reads every tool's log of every home, sorted by time", async () => {
    const run = await lookAt(toolLogsCollector, {
      "/etc/passwd": PASSWD,
      "/home/ana/.anydesk/connection_trace.txt": ANYDESK_CONNECTIONS,
      "/var/log/anydesk.trace": ANYDESK_TRACE,
      "/var/log/teamviewer15/Connections_incoming.txt": TEAMVIEWER_CONNECTIONS,
      "/srv/home/ben/.local/share/logs/RustDesk/server/rustdesk_rCURRENT.log": RUSTDESK_LOG,
    });

    expect(run.gaps).toEqual([]);
    expect(run.value).toEqual([
      entry("rustdesk", "2026-03-01T14:00:00Z", "connection_opened", { peer: "198.51.100.30" }),
      entry("rustdesk", "2026-03-01T14:05:00Z", "connection_closed", { peer: "198.51.100.30" }),
      entry("rustdesk", "2026-03-02T10:00:00Z", "connection_opened", { peer: "198.51.100.31" }),
      entry("rustdesk", "2026-03-02T10:00:02Z", "session_started", { peer: "198.51.100.31" }),
      entry("anydesk", "2026-03-02T10:23:00Z", "session_started", { unattended: true, peer: "198.51.100.7" }),
      entry("rustdesk", "2026-03-02T10:30:00Z", "session_ended", { peer: "198.51.100.31" }),
      entry("anydesk", "2026-03-02T11:00:00Z", "session_started", { unattended: false, peer: "123456789" }),
      entry("anydesk", "2026-03-02T12:00:00Z", "session_refused", { peer: "987654321" }),
      entry("anydesk", "2026-03-02T13:30:00Z", "session_started", { unattended: true }),
      entry("teamviewer", "2026-03-02T14:00:05Z", "session_started", { peer: "1234567890" }),
      entry("teamviewer", "2026-03-02T14:10:00Z", "session_ended", { peer: "1234567890" }),
    ]);
  });

  it("answers an empty list when it looked everywhere and no tool left a log", async () => {
    const run = await lookAt(toolLogsCollector, { "/etc/passwd": PASSWD, "/home/ana/.bashrc": "" });

    expect(run.value).toEqual([]);
    expect(run.gaps).toEqual([]);
  });

  it("names the part that it may not read, and reads the rest", async () => {
    const run = await lookAt(toolLogsCollector, {
      "/etc/passwd": PASSWD,
      "/home/ana": { fails: "denied" },
      "/var/log/teamviewer15/Connections_incoming.txt": TEAMVIEWER_CONNECTIONS,
    });

    expect(run.value).toHaveLength(2);
    expect(new Set(run.gaps.map((gap) => `${gap.section} ${gap.reason}`))).toEqual(new Set(["toolLogs.files denied"]));
  });

  it.each([
    ["missing", {}, "missing"],
    ["denied", { "/etc/passwd": { fails: "denied" } }, "denied"],
  ] as const)("is a gap when the accounts are %s", async (_name, tree, reason) => {
    expect((await lookAt(toolLogsCollector, tree)).gaps).toEqual([{ section: "toolLogs", reason }]);
  });

  it("is a gap when a home folder does not answer in time", async () => {
    const files = createFakeFiles({ "/etc/passwd": PASSWD });
    const hanging = { ...files, loadTail: () => new Promise<never>(() => undefined) };
    const run = await lookAt({ ...toolLogsCollector, timeoutMs: 20 }, {}, { files: hanging });

    expect(run.gaps).toEqual([{ section: "toolLogs", reason: "timed_out" }]);
  });

  it("finds nothing in garbage", async () => {
    const garbage = new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x41]);
    const run = await lookAt(toolLogsCollector, {
      "/etc/passwd": PASSWD,
      "/home/ana/.anydesk/connection_trace.txt": garbage,
      "/var/log/anydesk.trace": "\u0000 - \u0000",
    });

    expect(run.value).toEqual([]);
  });
});

describe("AnyDesk logs", () => {
  it("keeps numbers and drops the names that callers gave themselves", () => {
    const text = decodeLog({ bytes: ANYDESK_CONNECTIONS, whole: true });

    expect(JSON.stringify(parseConnectionTrace(text))).not.toContain("caller");
  });

  it("takes log-ins from the diary when the connection log was emptied", () => {
    expect(joinAnydesk([], parseAnydeskTrace(ANYDESK_TRACE))).toEqual([
      entry("anydesk", "2026-03-02T10:23:20Z", "session_started", { unattended: true, peer: "198.51.100.7" }),
      entry("anydesk", "2026-03-02T13:30:00Z", "session_started", { unattended: true }),
    ]);
  });

  it("reads an address of IPv6", () => {
    const trace = parseAnydeskTrace(
      "   info 2026-03-02 10:23:11.969  lsvc  9952  9944  21  anynet.any_socket - Logged in from [2001:db8::7]:59562 on relay 80e496c0.",
    );

    expect(trace.peers).toEqual([{ at: "2026-03-02T10:23:11Z", address: "2001:db8::7" }]);
  });
});

describe("other logs", () => {
  it("reads a TeamViewer session that has no end yet, and no line that is none", () => {
    expect(
      parseIncomingConnections(
        "1234567890\tPC\t02-03-2026 14:00:05\t\tana\tRemoteControl\t{x}\nnot\ta\tline\n12\t\t02-03-2026 14:00:05\n",
      ),
    ).toHaveLength(1);
  });

  it("joins a RustDesk end only to a beginning it knows", () => {
    expect(
      parseRustdeskLog(
        "[2026-03-01 09:05:00.000001 -05:00] INFO [src/server/connection.rs:1] #9 Connection closed: reset",
      ),
    ).toEqual([]);
  });
});

describe("decodeLog", () => {
  const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));

  it("knows UTF-16 with and without its mark, and UTF-8", () => {
    expect(decodeLog({ bytes: bytes("\ufeffIncoming", "utf16le"), whole: true })).toBe("Incoming");
    expect(decodeLog({ bytes: bytes("Incoming", "utf16le"), whole: true })).toBe("Incoming");
    expect(decodeLog({ bytes: bytes("Incoming", "utf8"), whole: true })).toBe("Incoming");
  });

  it("drops the line that the cut went through", () => {
    expect(decodeLog({ bytes: bytes("alf a line\nwhole\n", "utf8"), whole: false })).toBe("whole\n");
  });

  it("tells nothing of a tail that is one cut line", () => {
    expect(decodeLog({ bytes: bytes("alf a line", "utf8"), whole: false })).toBe("");
  });
});

describe("parseLogTime", () => {
  it.each([
    ["2026-03-02", "10:23", undefined, "2026-03-02T10:23:00Z"],
    ["2026-03-02", "10:23:05.969", undefined, "2026-03-02T10:23:05Z"],
    ["2026-03-02", "23:30:00.1", "-04:00", "2026-03-03T03:30:00Z"],
    ["2026-13-02", "10:23", undefined, null],
    ["2026-02-30", "10:23", undefined, null],
    ["2026-03-02", "25:00", undefined, null],
    ["2026-03-02", "10:00:00", "EST", null],
    ["9999-12-31", "23:59:59", "-01:00", null],
    ["0000-01-01", "00:00:00", "+01:00", null],
    ["", "", undefined, null],
  ])("reads %s %s %s as %s", (date, time, offset, at) => {
    expect(parseLogTime(date, time, offset)).toBe(at);
  });
});
