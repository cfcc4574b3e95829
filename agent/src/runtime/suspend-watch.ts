import { toInstant } from "@clearseat/shared";
import { type Answer, failed, found } from "../platform/answer.ts";
import type { PlatformDoors } from "../platform/create-platform.ts";

/** A time in which the machine could not look. */
export interface Silence {
  readonly event: "slept" | "shut_down" | "killed" | "updated" | "uninstalled";
  readonly from: string;
  readonly to: string;
}

/** Shorter sleeps are noise of the two clocks and tell nobody anything. */
const SHORTEST_SLEEP_MS = 30_000;

/** First number of /proc/uptime: seconds since boot with the time in which the machine slept. */
export function parseUptime(text: string): Answer<number> {
  const seconds = /^(\d+(?:\.\d+)?) /u.exec(text)?.[1];
  return seconds === undefined ? failed("unparsable", "/proc/uptime") : found(Math.round(Number(seconds) * 1_000));
}

interface Reading {
  readonly uptimeMs: number;
  readonly awakeMs: number;
}

/**
 * Notices that the machine slept: the time since boot goes on in sleep, the monotonic clock of the process stands
 * still. Neither follows a change of the wall clock. Where there is no /proc/uptime it notices nothing.
 */
export class SuspendWatch {
  readonly #doors: PlatformDoors;
  #last: Reading | null;

  constructor(doors: PlatformDoors) {
    this.#doors = doors;
    this.#last = this.#read();
  }

  /** The sleep since the last call, told as one that ended just now; `null` when there was none. */
  check(): Silence | null {
    const last = this.#last;
    const now = this.#read();
    this.#last = now ?? last;
    if (last === null || now === null) return null;
    const sleptMs = now.uptimeMs - last.uptimeMs - (now.awakeMs - last.awakeMs);
    if (sleptMs < SHORTEST_SLEEP_MS) return null;
    const toMs = this.#doors.clock.now();
    return { event: "slept", from: toInstant(toMs - sleptMs), to: toInstant(toMs) };
  }

  #read(): Reading | null {
    const text = this.#doors.files.readText("/proc/uptime");
    const uptime = text.ok ? parseUptime(text.value) : text;
    return uptime.ok ? { uptimeMs: uptime.value, awakeMs: this.#doors.clock.monotonicMs() } : null;
  }
}
