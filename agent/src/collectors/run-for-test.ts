import type { PlatformDoors } from "../platform/create-platform.ts";
import type { FakeEntry } from "../platform/fake-files.ts";
import { createFakePlatform } from "../platform/fake-platform.ts";
import { type CollectorRun, runCollector } from "../runtime/run-collector.ts";
import type { Collector } from "./collector.ts";
import { LookMemo } from "./look-memo.ts";

/** Runs one collector over a made machine through the real runner, as every look does. */
export function lookAt(
  collector: Collector,
  files: Readonly<Record<string, FakeEntry>>,
  doors: Partial<PlatformDoors> = {},
): Promise<CollectorRun> {
  return runCollector(collector, createFakePlatform(files, doors), new LookMemo());
}
