import process from "node:process";
import type { Platform } from "@clearseat/shared";
import { type SystemClock, systemClock } from "./clock.ts";
import { createFactCache, type FactCache } from "./fact-cache.ts";
import { createFiles, type FilesDoor } from "./files.ts";
import { type ReadNetworkAddresses, readNetworkAddresses } from "./network-addresses.ts";
import { createProcessList, type ListPortableProcesses } from "./processes.ts";
import { type RandomDoor, systemRandom } from "./random.ts";
import { type RunCommand, runCommand } from "./run-command.ts";
import { createSysinfo, type SysinfoDoor } from "./sysinfo.ts";

/** Everything through which the agent touches the machine. Tests replace single doors. */
export interface PlatformDoors {
  readonly platform: Platform;
  /** Processor architecture that the agent was built for, in Node's words. */
  readonly architecture: string;
  /** Whether the agent may see everything; without it some looks answer `denied`. */
  readonly isPrivileged: boolean;
  /** The machine that is looked at; below `root` when one is given. */
  readonly files: FilesDoor;
  /** The agent's own files (settings, ledger folder, keys); never below `root`. */
  readonly ownFiles: FilesDoor;
  readonly clock: SystemClock;
  readonly random: RandomDoor;
  readonly runCommand: RunCommand;
  readonly networkAddresses: ReadNetworkAddresses;
  readonly sysinfo: SysinfoDoor;
  readonly listProcesses: ListPortableProcesses;
  readonly facts: FactCache;
}

const PLATFORMS: ReadonlyMap<string, Platform> = new Map([
  ["linux", "linux"],
  ["win32", "windows"],
  ["darwin", "macos"],
]);

/** @throws Error on a system that Clearseat does not know. */
function platformOf(name: string): Platform {
  const platform = PLATFORMS.get(name);
  if (platform === undefined) throw new Error(`Clearseat does not run on ${name}; it knows Windows, macOS and Linux.`);
  return platform;
}

/** The real doors. `root` points the look at a made tree instead of `/`. */
export function createPlatform(options: { readonly root?: string } = {}): PlatformDoors {
  return {
    platform: platformOf(process.platform),
    architecture: process.arch,
    isPrivileged: process.getuid?.() === 0,
    files: createFiles(options.root),
    ownFiles: createFiles(),
    clock: systemClock,
    random: systemRandom,
    runCommand,
    networkAddresses: readNetworkAddresses,
    sysinfo: createSysinfo(),
    listProcesses: createProcessList(),
    facts: createFactCache(),
  };
}
