import type { ToolLogEntry } from "@clearseat/shared";
import { type Answer, found, type GapReason } from "../../platform/answer.ts";
import type { FilesDoor } from "../../platform/files.ts";
import { decodeLog } from "./decode-log.ts";
import { joinAnydesk, parseAnydeskTrace, parseConnectionTrace } from "./parse-anydesk.ts";
import { parseRustdeskLog } from "./parse-rustdesk.ts";
import { parseIncomingConnections } from "./parse-teamviewer.ts";

/** A log's end is enough: older entries were read when they were new. */
const TAIL_BYTES = 256 * 1024;

export interface LogReading {
  readonly entries: readonly ToolLogEntry[];
  /** Logs that are there and could not be read. */
  readonly failures: readonly GapReason[];
}

interface TextReading {
  readonly texts: readonly string[];
  readonly failures: readonly GapReason[];
}

async function readTexts(files: FilesDoor, paths: readonly string[]): Promise<TextReading> {
  const tails = await Promise.all([...new Set(paths)].map((path) => files.loadTail(path, TAIL_BYTES)));
  return {
    texts: tails.flatMap((tail) => (tail.ok ? [decodeLog(tail.value)] : [])),
    failures: tails.flatMap((tail) => (tail.ok || tail.reason === "missing" ? [] : [tail.reason])),
  };
}

/** Files in a folder whose name fits; a folder that is not there has none. */
async function findFiles(files: FilesDoor, folder: string, pattern: RegExp): Promise<Answer<string[]>> {
  const names = await files.loadList(folder);
  if (!names.ok && names.reason !== "missing") return names;
  return found(names.ok ? names.value.filter((name) => pattern.test(name)).map((name) => `${folder}/${name}`) : []);
}

async function findAll(
  files: FilesDoor,
  folders: readonly string[],
  pattern: RegExp,
): Promise<{ paths: string[]; failures: GapReason[] }> {
  const answers = await Promise.all(folders.map((folder) => findFiles(files, folder, pattern)));
  return {
    paths: answers.flatMap((answer) => (answer.ok ? answer.value : [])),
    failures: answers.flatMap((answer) => (answer.ok ? [] : [answer.reason])),
  };
}

export async function readAnydeskLogs(files: FilesDoor, homes: readonly string[]): Promise<LogReading> {
  const folders = ["/var/log/anydesk", "/etc/anydesk", ...homes.map((home) => `${home}/.anydesk`)];
  const starts = await readTexts(
    files,
    folders.map((folder) => `${folder}/connection_trace.txt`),
  );
  const traces = await readTexts(files, [
    "/var/log/anydesk.trace",
    ...folders.map((folder) => `${folder}/anydesk.trace`),
  ]);
  const parsed = traces.texts.map(parseAnydeskTrace);
  const trace = { logins: parsed.flatMap((one) => one.logins), peers: parsed.flatMap((one) => one.peers) };
  return {
    entries: joinAnydesk(starts.texts.flatMap(parseConnectionTrace), trace),
    failures: [...starts.failures, ...traces.failures],
  };
}

export async function readTeamviewerLogs(files: FilesDoor, homes: readonly string[]): Promise<LogReading> {
  const roots = await findAll(files, ["/var/log", ...homes.map((home) => `${home}/.local/share`)], /^teamviewer\d*$/iu);
  const folders = roots.paths.flatMap((folder) => [folder, `${folder}/logfiles`]);
  const logs = await findAll(files, folders, /^connections_incoming\.txt$/iu);
  const texts = await readTexts(files, logs.paths);
  return {
    entries: texts.texts.flatMap(parseIncomingConnections),
    failures: [...roots.failures, ...logs.failures, ...texts.failures],
  };
}

export async function readRustdeskLogs(files: FilesDoor, homes: readonly string[]): Promise<LogReading> {
  const folders = homes.flatMap((home) => [
    `${home}/.local/share/logs/RustDesk`,
    `${home}/.local/share/logs/RustDesk/server`,
  ]);
  const logs = await findAll(files, folders, /\.log$/u);
  const texts = await readTexts(files, logs.paths);
  return { entries: texts.texts.flatMap(parseRustdeskLog), failures: [...logs.failures, ...texts.failures] };
}
