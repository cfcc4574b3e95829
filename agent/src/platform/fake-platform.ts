import { failed, found } from "./answer.ts";
import type { SystemClock } from "./clock.ts";
import type { PlatformDoors } from "./create-platform.ts";
import { createFactCache } from "./fact-cache.ts";
import { createFakeFiles, type FakeEntry } from "./fake-files.ts";

/** A clock that stands still until it is moved; both hands move together. */
export class FakeClock implements SystemClock {
  #nowMs: number;

  constructor(nowMs: number) {
    this.#nowMs = nowMs;
  }

  now(): number {
    return this.#nowMs;
  }

  monotonicMs(): number {
    return this.#nowMs;
  }

  advance(ms: number): void {
    this.#nowMs += ms;
  }
}

/** 2026-03-02T14:00:00Z */
export const FAKE_NOW_MS = 1_772_460_000_000;

/** A Linux laptop made of the given files; single doors can be replaced. */
export function createFakePlatform(
  files: Readonly<Record<string, FakeEntry>>,
  doors: Partial<PlatformDoors> = {},
): PlatformDoors {
  const missing = async () => failed("missing", "fake platform");
  return {
    platform: "linux",
    architecture: "x64",
    isPrivileged: true,
    files: createFakeFiles(files),
    ownFiles: createFakeFiles({}),
    clock: new FakeClock(FAKE_NOW_MS),
    random: { bytes: (length) => new Uint8Array(length), fraction: () => 0 },
    runCommand: missing,
    networkAddresses: () => found([]),
    sysinfo: { hardware: missing, os: missing, battery: missing },
    listProcesses: missing,
    facts: createFactCache(),
    ...doors,
  };
}
