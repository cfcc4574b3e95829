import type { Platform, ToolLogEntry } from "@clearseat/shared";
import type { LogClock } from "./log-clock.ts";

/** Places of one kind of log on each system, as `findLogs` takes them; none: the tool writes none there, or nobody knows where. */
export type LogPlaces = Readonly<Partial<Record<Platform, readonly string[]>>>;

/** Texts of one kind of log, the last of each file. */
export type LogTexts = readonly string[];

/** How the logs of one tool are found and read. */
export interface LogSource {
  /** Catalog id. */
  readonly toolId: string;
  /** True: its lines have local time, so that the machine's zone must be known. */
  readonly writesLocalTime: boolean;
  /**
   * Files or folders of the tool without which its lines cannot be in logs that it shares with the whole system; such a
   * log is not opened for nothing, nor is it a gap that only root may read it.
   */
  readonly onlyWith?: Readonly<Partial<Record<Platform, string>>>;
  /** The kinds of logs that say something of sessions. */
  readonly logs: readonly LogPlaces[];
  /** What they say together; `texts` in the order of `logs`. */
  tell(texts: readonly LogTexts[], toInstant: LogClock): ToolLogEntry[];
}
