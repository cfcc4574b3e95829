import type { SnapshotGap } from "@clearseat/shared";
import { type Answer, failed } from "../../platform/answer.ts";
import type { RunCommand } from "../../platform/run-command.ts";
import { type CollectorAnswer, type CollectorContext, defineCollector } from "../collector.ts";
import { inhibitorsOf } from "../linux-readings.ts";
import { heldToPast, lastInputOf } from "./last-input.ts";
import type { SessionSighting } from "./merge-sessions.ts";
import { type IdleHint, parseIdleHints } from "./parse-idle-hints.ts";
import { describeSourceGaps, sessionSourcesOf, sightingsOf } from "./session-sources.ts";

/** Input goes into the terminal itself only where nothing else draws a screen; names come from others. */
const TERMINAL = /^(?:tty\w*|pts\/\d+|hvc\d+|console)$/u;
const LOGINCTL = "/usr/bin/loginctl";
const MOST_OUTPUT_BYTES = 1 << 16;

interface InputReading {
  readonly part: "desktop" | "terminal";
  readonly lastInput: Answer<number>;
}

/** A screen that is shared by RDP or VNC has its input in no terminal, whatever type its session has. */
function hasScreen({ isDesktop, kind }: SessionSighting): boolean {
  return isDesktop || kind === "rdp" || kind === "vnc";
}

async function readHints(runCommand: RunCommand, ids: readonly string[]): Promise<Answer<Map<string, IdleHint>>> {
  const output = await runCommand({
    file: LOGINCTL,
    args: ["show-session", "--no-pager", "--property=Id", "--property=IdleHint", "--property=IdleSinceHint", ...ids],
    timeoutMs: 2_000,
    outputLimitBytes: MOST_OUTPUT_BYTES,
  });
  if (!output.ok) return output;
  const hints = parseIdleHints(output.value.stdout);
  if (hints.size > 0) return { ok: true, value: hints };
  return failed(output.value.exitCode === 0 ? "unparsable" : "missing", LOGINCTL);
}

async function readDesktops(context: CollectorContext, sessions: readonly SessionSighting[]): Promise<InputReading[]> {
  const { clock, runCommand } = context.doors;
  const ids = sessions.flatMap(({ logindId }) => logindId ?? []);
  const hints =
    ids.length === 0 ? failed("unsupported", "no logind knows the desktop") : await readHints(runCommand, ids);
  const listing = inhibitorsOf(context);
  const isKeptAwake = listing.ok && listing.value.inhibitors.some(({ keepsAwake }) => keepsAwake);
  return sessions.map(({ logindId }): InputReading => {
    if (!hints.ok) return { part: "desktop", lastInput: hints };
    const hint = hints.value.get(logindId ?? "");
    const lastInput =
      hint === undefined ? failed("missing", "no hint of the session") : lastInputOf(hint, clock.now(), isKeptAwake);
    return { part: "desktop", lastInput };
  });
}

function readTerminal({ doors }: CollectorContext, terminal: string): InputReading {
  if (!TERMINAL.test(terminal)) return { part: "terminal", lastInput: failed("unparsable", "no name of a terminal") };
  const facts = doors.files.stat(`/dev/${terminal}`);
  return { part: "terminal", lastInput: facts.ok ? heldToPast(facts.value.accessedAtMs, doors.clock.now()) : facts };
}

async function collectLinux(context: CollectorContext): Promise<CollectorAnswer<"activity">> {
  const sources = sessionSourcesOf(context);
  const sightings = sightingsOf(sources);
  const desktops = sightings.filter(hasScreen);
  // A session with neither, such as a file copy, takes no input.
  const terminals = sightings.flatMap((one) => (hasScreen(one) || one.terminal === null ? [] : [one.terminal]));
  const readings = [
    ...(desktops.length === 0 ? [] : await readDesktops(context, desktops)),
    ...terminals.map((terminal) => readTerminal(context, terminal)),
  ];
  const gaps: SnapshotGap[] = [
    ...readings.flatMap(({ part, lastInput }) =>
      lastInput.ok ? [] : [{ section: `activity.${part}`, reason: lastInput.reason }],
    ),
    ...describeSourceGaps(sources, "activity"),
  ];
  const known = readings.flatMap(({ lastInput }) => (lastInput.ok ? [lastInput.value] : []));
  const [first] = gaps;
  if (known.length === 0 && first !== undefined) return { gap: first.reason };
  const nowMs = context.doors.clock.now();
  const idleSeconds = known.length === 0 ? null : Math.max(0, Math.floor((nowMs - Math.max(...known)) / 1_000));
  return { value: { idleSeconds }, gaps };
}

/**
 * When the last input was, and nothing else of it: of terminals by the time the kernel keeps, of desktops by what they
 * tell logind. Runs only when the policy asks for half-hours. A desktop's own counter answers its person alone.
 */
export const activityCollector = defineCollector({
  id: "activity-linux",
  section: "activity",
  platforms: ["linux"],
  timeoutMs: 5_000,
  budgetMs: 30,
  collect: collectLinux,
});
