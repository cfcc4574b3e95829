import {
  CHROMOTING_JOURNAL,
  CHROMOTING_SYSLOG,
  CHROMOTING_UNIFIED_LOG,
  SPLASHTOP_LOG,
  WINDOWS_APPLICATION_EVENTS,
  WINDOWS_SPLASHTOP_EVENTS,
} from "../../../agent/src/collectors/tool-logs/fixtures/composed-system.ts";
import {
  parseHostMessages,
  toHostSessions,
} from "../../../agent/src/collectors/tool-logs/parse-chrome-remote-desktop.ts";
import { joinSplashtop, parseSplashtopLog } from "../../../agent/src/collectors/tool-logs/parse-splashtop.ts";
import { parseJournal, parseSyslog, parseUnifiedLog } from "../../../agent/src/collectors/tool-logs/parse-syslog.ts";
import { parseWindowsEvents } from "../../../agent/src/collectors/tool-logs/parse-windows-events.ts";
import {
  toChromeRemoteDesktop,
  toScreenConnect,
  toSplashtop,
} from "../../../agent/src/collectors/tool-logs/windows-sessions.ts";
import { type FuzzTarget, holds } from "../engine/fuzz-target.ts";
import { atMost, linesOf } from "./promises.ts";
import { fitsEntries } from "./tool-logs.ts";
import { FUZZ_CLOCK } from "./vnc-logs.ts";

const LOGS = "agent/src/collectors/tool-logs";

/** What systems keep of remote-access programs; any program may write into those logs. */
export const SYSTEM_LOG_TARGETS: readonly FuzzTarget[] = [
  {
    name: "chrome remote desktop's lines",
    reads: [`${LOGS}/parse-syslog.ts`, `${LOGS}/parse-chrome-remote-desktop.ts`],
    form: "text",
    origin: "composed",
    seeds: [CHROMOTING_SYSLOG, CHROMOTING_JOURNAL, CHROMOTING_UNIFIED_LOG],
    promise: "at most an entry a line in each form; no account is told",
    growth: {
      "lines without end": (length) => CHROMOTING_SYSLOG.repeat(Math.ceil(length / CHROMOTING_SYSLOG.length)),
      "an account without end": (length) =>
        CHROMOTING_SYSLOG.replaceAll("far@example.com", `far@${"x".repeat(length / 5)}`),
    },
    run(text) {
      return [parseSyslog(text, "chromoting", FUZZ_CLOCK), parseJournal(text), parseUnifiedLog(text)].map((lines) => {
        atMost(lines.length, linesOf(text), "lines");
        const entries = toHostSessions(parseHostMessages(lines));
        fitsEntries(entries, text);
        holds(
          entries.every(({ peer }) => peer === null || !peer.includes("@")),
          "an account that is told",
        );
        return entries;
      });
    },
  },
  {
    name: "windows events",
    reads: [`${LOGS}/parse-windows-events.ts`],
    form: "text",
    origin: "composed",
    seeds: [WINDOWS_APPLICATION_EVENTS, WINDOWS_SPLASHTOP_EVENTS],
    promise: "at most an entry an event",
    growth: {
      "an event without end": (length) => `<Event><Provider Name='${"x<Data>".repeat(length / 7)}`,
      "entities without end": (length) => `<Event><Data>${"&#x41;&amp".repeat(length / 10)}</Data></Event>`,
    },
    run(text) {
      const events = parseWindowsEvents(text);
      atMost(events.length, text.split("</Event>").length, "events");
      const entries = [toChromeRemoteDesktop, toScreenConnect, toSplashtop].map((tell) => tell(events));
      for (const told of entries) atMost(told.length, events.length, "entries");
      return entries;
    },
  },
  {
    name: "splashtop's log",
    reads: [`${LOGS}/parse-splashtop.ts`],
    form: "text",
    origin: "composed",
    seeds: [SPLASHTOP_LOG],
    promise: "at most an entry a line; names of computers and files are not told",
    run(text) {
      const log = parseSplashtopLog(text, FUZZ_CLOCK);
      atMost(log.starts.length + log.peers.length, linesOf(text), "lines");
      const entries = joinSplashtop([log, log]);
      fitsEntries(entries, text, 2);
      return entries;
    },
  },
];
