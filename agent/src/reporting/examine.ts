import { thumbprint } from "@clearseat/proof";
import { type AgentSettings, InputError, PublicJwk, type Snapshot } from "@clearseat/shared";
import { connectCollector, lookAtMachine } from "../agent.ts";
import { ALL_SETTINGS, readSettings, type SettingSources } from "../config/read-settings.ts";
import { requireUsableKey } from "../config/require-usable-key.ts";
import type { PlatformDoors } from "../platform/create-platform.ts";
import { recognize } from "../recognize/recognize.ts";
import { describeGap } from "../transparency/describe-gap.ts";
import type { RawAnswer } from "../transport/interpret-answer.ts";
import { bundledCatalog } from "./agent-catalog.ts";
import { describeClockDifference, isClockWrong } from "./clock-difference.ts";
import { companyHash } from "./company-hash.ts";
import { findStorageProblem, readStatus } from "./examine-storage.ts";

/** One thing that was examined. `note`: worth knowing, nothing to put right. */
export interface Check {
  readonly name: string;
  readonly verdict: "good" | "note" | "wrong";
  readonly says: string;
}

export interface ExamineDoors {
  readonly doors: PlatformDoors;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

function good(name: string, says: string): Check {
  return { name, verdict: "good", says };
}

function note(name: string, says: string): Check {
  return { name, verdict: "note", says };
}

function wrong(name: string, says: string): Check {
  return { name, verdict: "wrong", says };
}

function checkSettings(readSources: () => SettingSources): { check: Check; settings: AgentSettings | null } {
  try {
    const sources = readSources();
    const settings = readSettings(sources, ALL_SETTINGS);
    requireUsableKey(settings);
    return {
      check: good(
        "settings",
        sources.file === null ? "All there, from the environment and flags." : `All there; file ${sources.file.path}.`,
      ),
      settings,
    };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { check: wrong("settings", error.message), settings: null };
  }
}

function checkStorage({ dataDir, outboxMegabytes }: AgentSettings, { doors }: ExamineDoors): Check[] {
  const folder = doors.ownFiles.stat(dataDir);
  if (!folder.ok && folder.reason === "missing")
    return [note("data folder", `${dataDir} is not there yet; it is made at the first run.`)];
  const problem = findStorageProblem(dataDir, doors.ownFiles);
  const { healthy, unsent, problems } = readStatus({ dataDir, outboxMegabytes }, doors.ownFiles, doors.clock.now());
  return [
    problem === null ? good("data folder", `${dataDir} can be written.`) : wrong("data folder", problem),
    healthy
      ? good("reporting", `Enrolled and reporting, ${unsent} waiting.`)
      : wrong("reporting", problems.filter((one) => one !== problem).join(" ") || "Nothing can be recorded."),
  ];
}

function findKey(body: string): PublicJwk | null {
  try {
    const answer: unknown = JSON.parse(body);
    const candidates = typeof answer === "object" && answer !== null ? [answer, ...Object.values(answer)] : [];
    for (const candidate of candidates) {
      const key = PublicJwk.safeParse(candidate);
      if (key.success) return key.data;
    }
    return null;
  } catch {
    return null;
  }
}

function checkKey(settings: AgentSettings, answer: RawAnswer): Check {
  const key = answer.status === 200 ? findKey(answer.body) : null;
  if (key === null)
    return wrong(
      "key",
      `The collector does not show its key (status ${answer.status}); this may not be a Clearseat collector.`,
    );
  if (thumbprint(key) === thumbprint(settings.collectorKey))
    return good("key", "The collector's key is the one in the settings.");
  return wrong("key", "The collector has another key than the setting collectorKey; its receipts would be refused.");
}

function checkClock(answer: RawAnswer, nowMs: number): Check {
  const date = answer.headers["date"];
  const at = typeof date === "string" ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(at)) return note("clock", "The collector does not tell its time.");
  const aheadMs = nowMs - at;
  const words = describeClockDifference(aheadMs);
  return isClockWrong(aheadMs) ? wrong("clock", words) : good("clock", words);
}

async function checkCollector(settings: AgentSettings, io: ExamineDoors): Promise<Check[]> {
  const http = connectCollector(settings, io.doors, io.environment);
  try {
    const answer = await http.send({ method: "GET", path: "/v1/collector", limitBytes: 100_000 });
    if (answer.status === null)
      return [wrong("collector", `${settings.serverUrl} cannot be reached: ${answer.detail}.`)];
    return [
      good("collector", `${settings.serverUrl} answers.`),
      checkKey(settings, answer),
      checkClock(answer, io.doors.clock.now()),
    ];
  } finally {
    await http.close();
  }
}

function checkLook(snapshot: Snapshot, settings: AgentSettings | null, io: ExamineDoors): Check[] {
  const hash = settings === null ? () => "A".repeat(22) : companyHash(settings, io.doors.clock.now());
  const { signals } = recognize(snapshot, { catalog: bundledCatalog().compiled, hash, previous: new Map() });
  const looks = (snapshot.gaps ?? []).map(({ section, reason }) => {
    const says = `${describeGap({ section, reason })}.`;
    // A part of a section, or something this system does not have, is no fault of the installation.
    const isOrdinary = section.includes(".") || reason === "unsupported" || reason === "missing";
    return isOrdinary ? note("look", says) : wrong("look", says);
  });
  const rights = io.doors.isPrivileged
    ? []
    : [note("rights", "The agent runs without administrator's rights and cannot see everything.")];
  return [
    ...rights,
    good("look", `${signals.length} signals recognized, ${looks.length} parts of this system could not be looked at.`),
    ...looks,
  ];
}

/** Examines settings, data folder, ledger, collector, clock and looks, in this order. Sends no report. */
export async function examine(readSources: () => SettingSources, io: ExamineDoors): Promise<readonly Check[]> {
  const { check, settings } = checkSettings(readSources);
  const snapshot = await lookAtMachine(io.doors, { activity: false });
  const looks = checkLook(snapshot, settings, io);
  if (settings === null) return [check, ...looks];
  try {
    return [check, ...checkStorage(settings, io), ...(await checkCollector(settings, io)), ...looks];
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return [check, wrong("settings", error.message), ...looks];
  }
}
