import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROLE_NAMES } from "@clearseat/server";
import { parseInput } from "@clearseat/shared";
import { z } from "zod";
import { UsageError } from "../scenario/command-output.ts";
import type { DemoSize } from "./company.ts";

const FILE = "demo.json";
/** Is there while a company is made. */
const UNFINISHED = "demo-unfinished";

/** What a folder says of the company in it; written when everything else is there. */
const KeptDemo = z.strictObject({
  seed: z.string(),
  laptops: z.number().int(),
  days: z.number().int(),
  madeAt: z.iso.datetime(),
  password: z.string(),
  accounts: z.array(z.strictObject({ login: z.string(), role: z.enum(ROLE_NAMES), title: z.string() })),
});
export type KeptDemo = z.infer<typeof KeptDemo>;

/** The company that a folder holds; null when it holds none. Throws an InputError when it cannot be read. */
export function readKept(dataDir: string): KeptDemo | null {
  const file = join(dataDir, FILE);
  if (!existsSync(file)) return null;
  return parseInput(KeptDemo, JSON.parse(readFileSync(file, "utf8")) as unknown, file);
}

/** Once everything else is in the folder. */
export function writeKept(dataDir: string, kept: KeptDemo): void {
  writeFileSync(join(dataDir, FILE), `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  rmSync(join(dataDir, UNFINISHED));
}

/**
 * Makes room for a company that is not there yet, and clears away one that was cut short. Throws a {@link UsageError}
 * when the folder holds a collector's data that are no demonstration: nobody's store is lost to a typing slip.
 * @returns the collector's folder
 */
export function makeRoom(dataDir: string): string {
  const serverDir = serverDirOf(dataDir);
  const mark = join(dataDir, UNFINISHED);
  if (existsSync(serverDir) && !existsSync(mark))
    throw new UsageError(`--data: ${dataDir} holds a collector's data that are no demonstration; give another folder.`);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(mark, "");
  rmSync(serverDir, { recursive: true, force: true });
  mkdirSync(serverDir, { mode: 0o700 });
  return serverDir;
}

/** Where the collector of the demonstration has its data. */
export function serverDirOf(dataDir: string): string {
  return join(dataDir, "server");
}

/** Throws a {@link UsageError} when a folder holds another company than the one asked for. */
export function expectSame(kept: KeptDemo, wanted: Partial<DemoSize>): void {
  for (const option of ["seed", "laptops", "days"] as const)
    if (wanted[option] !== undefined && kept[option] !== wanted[option])
      throw new UsageError(
        `--${option}: the folder holds a company of ${option} ${kept[option]}; leave the option out, or give another folder.`,
      );
}
