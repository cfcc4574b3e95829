import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { withFileLock } from "./file-lock.ts";

const runFile = promisify(execFile);

const LOCK_FILE = path.join(tmpdir(), "clearseat-apt.lock");
const OUTPUT_LIMIT_BYTES = 64 * 1024 * 1024;
const POLICY_FILE = "/usr/sbin/policy-rc.d";

/**
 * Installs those of the named Debian packages that are missing; does nothing when all are there.
 * Silent on success; on failure the error carries what apt said.
 * Only one process installs at a time, and no service of a package is started.
 */
export async function ensureDebianPackages(names: readonly string[]): Promise<void> {
  if ((await missingPackages(names)).length === 0) {
    return;
  }

  await withFileLock(LOCK_FILE, async () => {
    const missing = await missingPackages(names);
    if (missing.length === 0) {
      return;
    }

    requireDebianRoot(missing);
    await runApt(["update"]);
    await withoutServiceStarts(() => runApt(["install", "--yes", "--no-install-recommends", ...missing]));
  });
}

/** The package that a metapackage points at today, for example the kernel behind `linux-image-amd64`. */
export async function resolveMetapackage(name: string): Promise<string> {
  await ensurePackageKnown(name);
  const { stdout } = await runFile("apt-cache", ["depends", "--important", name]);
  const target = /^\s*Depends: (\S+)$/m.exec(stdout)?.[1];
  if (target === undefined) {
    throw new Error(`the package ${name} depends on nothing`);
  }
  return target;
}

/** Refreshes apt's lists, which needs root, only if they do not know the package. */
async function ensurePackageKnown(name: string): Promise<void> {
  if (await isPackageKnown(name)) {
    return;
  }

  await withFileLock(LOCK_FILE, async () => {
    requireDebianRoot([name]);
    await runApt(["update"]);
  });
  if (!(await isPackageKnown(name))) {
    throw new Error(`apt does not know the package ${name}`);
  }
}

/** Downloads a package without installing it into the folder, which must exist; answers the path of the `.deb` file. */
export async function downloadDebianPackage(name: string, folder: string): Promise<string> {
  await ensurePackageKnown(name);
  try {
    await runApt(["download", name], folder);
  } catch (error) {
    // Lists that are days old name a version that the archive has replaced since.
    if (process.getuid?.() !== 0) {
      throw error;
    }
    await withFileLock(LOCK_FILE, () => runApt(["update"]));
    await runApt(["download", name], folder);
  }
  const file = (await readdir(folder)).find((entry) => entry.startsWith(`${name}_`) && entry.endsWith(".deb"));
  if (file === undefined) {
    throw new Error(`apt-get download ${name} left no package in ${folder}`);
  }
  return path.join(folder, file);
}

async function isPackageKnown(name: string): Promise<boolean> {
  const { stdout } = await runFile("apt-cache", ["policy", name]);
  return /Candidate: (?!\(none\))/.test(stdout);
}

async function missingPackages(names: readonly string[]): Promise<string[]> {
  const states = await Promise.all(names.map(async (name) => ({ name, installed: await isInstalled(name) })));
  return states.filter((state) => !state.installed).map((state) => state.name);
}

async function isInstalled(name: string): Promise<boolean> {
  try {
    const { stdout } = await runFile("dpkg-query", ["--show", "--showformat=${Status}", name]);
    return stdout === "install ok installed";
  } catch (error) {
    // dpkg-query exits 1 for a package it has never heard of; a machine without dpkg-query is told apart later.
    if (error instanceof Error) {
      return false;
    }
    throw error;
  }
}

function requireDebianRoot(missing: readonly string[]): void {
  const list = missing.join(" ");
  if (!existsSync("/usr/bin/apt-get")) {
    throw new Error(`these tests need the Debian packages ${list}, and this machine has no apt-get`);
  }

  if (process.getuid?.() !== 0) {
    throw new Error(
      `these tests need Debian packages and are not run as root; install them with: sudo apt-get install ${list}`,
    );
  }
}

async function runApt(args: readonly string[], workingFolder = "/"): Promise<void> {
  const fixed = ["-q", "-o", "DPkg::Lock::Timeout=300", "-o", "APT::Update::Error-Mode=any"];
  try {
    await runFile("apt-get", [...fixed, ...args], {
      cwd: workingFolder,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      maxBuffer: OUTPUT_LIMIT_BYTES,
    });
  } catch (error) {
    throw new Error(`apt-get ${args.join(" ")} failed:\n${outputOf(error)}`, { cause: error });
  }
}

function outputOf(error: unknown): string {
  const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
  return `${stdout}${stderr}`.trim().split("\n").slice(-40).join("\n");
}

/**
 * Debian starts the services of a package it installs. On a developer's own machine that would open real
 * remote-access ports, so a policy file (exit code 101: "action forbidden") stands there during the install.
 */
async function withoutServiceStarts(action: () => Promise<void>): Promise<void> {
  if (existsSync(POLICY_FILE)) {
    await action();
    return;
  }

  await writeFile(POLICY_FILE, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  try {
    await action();
  } finally {
    await rm(POLICY_FILE, { force: true });
  }
}
