import type { Platform, ToolLogEntry } from "@clearseat/shared";
import type { GapReason } from "../../platform/answer.ts";
import type { FilesDoor } from "../../platform/files.ts";
import { decodeLog } from "./decode-log.ts";
import { findLogs } from "./find-logs.ts";
import type { LogClock } from "./log-clock.ts";
import type { LogPlaces, LogSource, LogTexts } from "./log-source.ts";

/** A log's end is enough: older entries were read when they were new. */
const TAIL_BYTES = 256 * 1024;

export interface LogReading {
  readonly entries: readonly ToolLogEntry[];
  /** Logs that are there and could not be read. */
  readonly failures: readonly GapReason[];
}

export interface LogReader {
  readonly files: FilesDoor;
  readonly platform: Platform;
  readonly homes: readonly string[];
  /** `null`: the machine's time zone is not known. */
  readonly toInstant: LogClock | null;
}

interface TextReading {
  readonly texts: LogTexts;
  readonly failures: readonly GapReason[];
}

async function readTexts({ files, platform, homes }: LogReader, places: LogPlaces): Promise<TextReading> {
  const found = await Promise.all((places[platform] ?? []).map((place) => findLogs(files, place, homes)));
  const paths = [...new Set(found.flatMap((one) => one.paths))];
  const tails = await Promise.all(paths.map((path) => files.loadTail(path, TAIL_BYTES)));
  return {
    texts: tails.flatMap((tail) => (tail.ok ? [decodeLog(tail.value)] : [])),
    failures: [
      ...found.flatMap(({ failures }) => failures),
      ...tails.flatMap((tail) => (tail.ok || tail.reason === "missing" ? [] : [tail.reason])),
    ],
  };
}

/** All logs of one tool on this machine; a log that is there and says nothing readable is as empty as none. */
export async function readLogs(source: LogSource, reader: LogReader): Promise<LogReading> {
  const mark = source.onlyWith?.[reader.platform];
  if (mark !== undefined && !reader.files.stat(mark).ok) return { entries: [], failures: [] };
  const readings = await Promise.all(source.logs.map((places) => readTexts(reader, places)));
  const failures = readings.flatMap((reading) => reading.failures);
  const texts = readings.map((reading) => reading.texts);
  if (source.writesLocalTime && reader.toInstant === null)
    return { entries: [], failures: texts.flat().length === 0 ? failures : [...failures, "unparsable"] };
  return { entries: source.tell(texts, reader.toInstant ?? (() => null)), failures };
}
