import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createPlatform, runCli } from "@clearseat/agent";
import { IN_MEMORY, type RunningServer, startServer } from "@clearseat/server";
import type { Alert } from "@clearseat/shared";

/** What came of one snapshot: what the agent recognised and the alerts that the collector opened. */
export interface Judgment {
  /** One line for each signal that names a catalog entry or a KVM's structure, for people. */
  readonly recognized: readonly string[];
  readonly alerts: readonly Alert[];
}

const OPERATOR = { name: "hardware test", role: "analyst" } as const;

/**
 * Enrolls a new laptop with a new collector on loopback, lets the agent report the snapshot with its own
 * command `once --snapshot FILE`, and reads the alerts. Nothing is left behind.
 */
export async function judgeSnapshot(snapshotFile: string): Promise<Judgment> {
  const folder = await mkdtemp(path.join(tmpdir(), "clearseat-hardware-"));
  const server = await startServer({
    dataDir: IN_MEMORY,
    host: "127.0.0.1",
    port: 0,
    settings: { requireApproval: false },
  });
  try {
    const settingsFile = await writeAgentSettings(server, folder);
    const answer = await runAgent(["once", "--json", "--config", settingsFile, "--snapshot", snapshotFile]);
    const page = await server.services.alerts.list({}, OPERATOR);
    return { recognized: answer.signals.flatMap(describeSignal), alerts: page.alerts };
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeAgentSettings(server: RunningServer, folder: string): Promise<string> {
  const { secret } = await server.services.secrets.create();
  const file = path.join(folder, "agent.json");
  await writeFile(
    file,
    JSON.stringify({ ...server.agentConfig(server.address, secret), dataDir: path.join(folder, "agent") }),
    { mode: 0o600 },
  );
  return file;
}

interface ReportedSignal {
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

async function runAgent(args: readonly string[]): Promise<{ readonly signals: readonly ReportedSignal[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const exitCode = await runCli(args, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    environment: {},
    doors: createPlatform(),
    isColored: false,
    columns: 100,
    untilStopped: () => new AbortController().signal,
  });
  if (exitCode !== 0) {
    throw new Error(`the agent ended with ${exitCode}: ${err.join("")}${out.join("")}`);
  }
  return JSON.parse(out.join("")) as { readonly signals: readonly ReportedSignal[] };
}

function describeSignal({ kind, payload }: ReportedSignal): readonly string[] {
  const { entryId, matchedOn, confidence } = payload;
  if (!kind.startsWith("kvm_")) {
    return [];
  }
  const marks = Array.isArray(matchedOn) ? ` by ${matchedOn.join(", ")}` : "";
  const certainty = typeof confidence === "string" ? ` (${confidence})` : "";
  return [`${kind} ${typeof entryId === "string" ? entryId : "of an unnamed maker"}${marks}${certainty}`];
}
