import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { withFileLock } from "../file-lock.ts";

const runFile = promisify(execFile);

const DECLARED = fileURLToPath(new URL("meshcentral/", import.meta.url));
const CACHE = fileURLToPath(new URL("../../../.clearseat/meshcentral/", import.meta.url));
/** npm's own record of what it put there, written last. */
const STAMP = "node_modules/.package-lock.json";

/** A MeshCentral that is installed, and the agent for this kind of machine that came with it. */
export interface InstalledMeshCentral {
  readonly server: string;
  readonly agent: string;
}

/**
 * Installs the locked MeshCentral where no workspace sees it, once for each lock file; several processes may ask at
 * once. No script of a package runs.
 */
export async function ensureMeshCentral(): Promise<InstalledMeshCentral> {
  const lock = await readFile(path.join(DECLARED, "package-lock.json"));
  const folder = path.join(CACHE, createHash("sha256").update(lock).digest("hex").slice(0, 16));
  if (!existsSync(path.join(folder, STAMP))) {
    await mkdir(folder, { recursive: true });
    await withFileLock(`${folder}.lock`, async () => {
      if (!existsSync(path.join(folder, STAMP))) await install(folder);
    });
  }
  const home = path.join(folder, "node_modules/meshcentral");
  return { server: path.join(home, "meshcentral.js"), agent: path.join(home, "agents", agentName()) };
}

function agentName(): string {
  return process.arch === "arm64" ? "meshagent_aarch64" : "meshagent_x86-64";
}

async function install(folder: string): Promise<void> {
  for (const file of ["package.json", "package-lock.json"]) {
    await copyFile(path.join(DECLARED, file), path.join(folder, file));
  }
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-progress", "--loglevel=error"];
  try {
    await runFile("npm", ["ci", "--prefix", folder, ...flags], { cwd: folder });
  } catch (error) {
    const { stderr = "" } = error as { stderr?: string };
    throw new Error(
      `MeshCentral could not be installed from the package registry, so no test with a MeshAgent can run here; npm said:\n${stderr}`,
      { cause: error },
    );
  }
}
