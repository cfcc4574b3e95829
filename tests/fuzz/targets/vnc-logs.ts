import type { ToolLogEntry } from "@clearseat/shared";
import {
  REALVNC_LOG,
  TIGERVNC_LOG,
  TIGHTVNC_LOG,
  ULTRAVNC_LOG,
  X11VNC_LOG,
} from "../../../agent/src/collectors/tool-logs/fixtures/composed-vnc.ts";
import { makeLogClock } from "../../../agent/src/collectors/tool-logs/log-clock.ts";
import { parseRealvncLog } from "../../../agent/src/collectors/tool-logs/parse-realvnc.ts";
import { parseTigervncLog } from "../../../agent/src/collectors/tool-logs/parse-tigervnc.ts";
import { parseTightvncLog } from "../../../agent/src/collectors/tool-logs/parse-tightvnc.ts";
import { parseUltravncLog } from "../../../agent/src/collectors/tool-logs/parse-ultravnc.ts";
import { parseX11vncLog } from "../../../agent/src/collectors/tool-logs/parse-x11vnc.ts";
import type { FuzzTarget } from "../engine/fuzz-target.ts";
import { endsAfterBeginnings, fitsEntries } from "./tool-logs.ts";

/** 2026-03-02T18:00:00Z, in a zone whose clock is moved six days later. */
export const FUZZ_CLOCK = makeLogClock("America/Chicago", 1_772_474_400_000);

interface VncLog {
  readonly server: string;
  readonly seed: string;
  readonly parse: (text: string) => ToolLogEntry[];
  /** Builds a log of many clients who never leave. */
  readonly knock: string;
}

const VNC_LOGS: readonly VncLog[] = [
  {
    server: "realvnc",
    seed: REALVNC_LOG,
    parse: parseRealvncLog,
    knock: `${REALVNC_LOG.split("\n")[0]}\n`,
  },
  {
    server: "tigervnc",
    seed: TIGERVNC_LOG,
    parse: (text) => parseTigervncLog(text, FUZZ_CLOCK),
    knock: TIGERVNC_LOG.split("\n\n")[0] ?? "",
  },
  {
    server: "tightvnc",
    seed: TIGHTVNC_LOG,
    parse: parseTightvncLog,
    knock: `${TIGHTVNC_LOG.split("\n")[0]}\n`,
  },
  {
    server: "ultravnc",
    seed: ULTRAVNC_LOG,
    parse: (text) => parseUltravncLog(text, FUZZ_CLOCK),
    knock: `${ULTRAVNC_LOG.split("\n")[0]}\n`,
  },
  {
    server: "x11vnc",
    seed: X11VNC_LOG,
    parse: (text) => parseX11vncLog(text, FUZZ_CLOCK),
    knock: `${X11VNC_LOG.split("\n")[1]}\n`,
  },
];

/** Logs of VNC servers, which lie in people's own folders too. */
export const VNC_LOG_TARGETS: readonly FuzzTarget[] = VNC_LOGS.map(({ server, seed, parse, knock }) => ({
  name: `${server}'s log`,
  reads: [`agent/src/collectors/tool-logs/parse-${server}.ts`],
  form: "text",
  origin: "composed",
  seeds: [seed],
  promise: "at most an entry a line; an end only after its beginning",
  growth: {
    "clients without end": (length) => knock.repeat(Math.ceil(length / knock.length)),
    "blanks without end": (length) => seed.replaceAll(" ", " ".repeat(Math.ceil(length / 1_000))),
  },
  run(text) {
    const entries = parse(text);
    fitsEntries(entries, text);
    endsAfterBeginnings(entries);
    return entries;
  },
}));
