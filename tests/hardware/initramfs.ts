import { execFile, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { chmod, copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";

const runFile = promisify(execFile);

/**
 * Writes the first file system of the guest: busybox, the modules in the order to load them, and the
 * script that runs as its first process. Answers the file.
 */
export async function buildInitramfs(parts: {
  readonly folder: string;
  readonly moduleFiles: readonly string[];
  readonly script: string;
}): Promise<string> {
  const tree = path.join(parts.folder, "initramfs");
  await rm(tree, { recursive: true, force: true });
  await Promise.all(["bin", "modules"].map((name) => mkdir(path.join(tree, name), { recursive: true })));

  await copyFile("/bin/busybox", path.join(tree, "bin/busybox"));
  await Promise.all(parts.moduleFiles.map((file) => copyModule(file, path.join(tree, "modules"))));
  await writeFile(path.join(tree, "init"), parts.script);
  await chmod(path.join(tree, "init"), 0o755);

  const archive = path.join(parts.folder, "initramfs.cpio");
  await packTree(tree, archive);
  return archive;
}

/** The name a module has inside the guest: always uncompressed. */
export function guestModuleName(file: string): string {
  return path.basename(file).replace(/\.xz$/, "");
}

async function copyModule(file: string, folder: string): Promise<void> {
  const target = path.join(folder, path.basename(file));
  await copyFile(file, target);
  if (target.endsWith(".xz")) {
    await runFile("xz", ["--decompress", target]);
  }
}

async function packTree(tree: string, archive: string): Promise<void> {
  const packer = spawn("cpio", ["--create", "--format=newc", "--quiet", "--owner=+0:+0"], {
    cwd: tree,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const { stdout } = await runFile("find", ["."], { cwd: tree });
  packer.stdin.end(stdout);
  await pipeline(packer.stdout, createWriteStream(archive));
}
