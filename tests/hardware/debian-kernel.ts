import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { downloadDebianPackage, ensureDebianPackages, resolveMetapackage } from "../support/apt.ts";

const runFile = promisify(execFile);

const XZ_MAGIC = Buffer.from("fd377a585a00", "hex");

/** Debian's unmodified kernel, unpacked beside the tests. */
export interface DebianKernel {
  readonly release: string;
  readonly image: string;
  /** The module files that must be loaded for the named modules, each after what it needs. */
  readonly modulesFor: (names: readonly string[]) => Promise<readonly string[]>;
}

/**
 * The kernel that Debian's own metapackage points at today, downloaded and unpacked once per
 * version into the cache folder; nothing is installed.
 */
export async function fetchDebianKernel(cacheFolder: string, metapackage = "linux-image-amd64"): Promise<DebianKernel> {
  await ensureDebianPackages(["kmod", "xz-utils"]);
  const packageName = await resolveMetapackage(metapackage);
  const folder = path.join(cacheFolder, packageName);
  if (!existsSync(folder)) {
    await unpack(packageName, cacheFolder, folder);
  }

  const [release] = await readdir(path.join(folder, "lib/modules"));
  if (release === undefined) {
    throw new Error(`${packageName} holds no modules`);
  }
  const moduleFolder = path.join(folder, "lib/modules", release);
  return {
    release,
    image:
      [`vmlinux-${release}`, `vmlinuz-${release}`]
        .map((name) => path.join(folder, "boot", name))
        .find((file) => existsSync(file)) ?? "",
    modulesFor: (names) => resolveModules(moduleFolder, names),
  };
}

/** Unpacks beside the final place and renames at the end, so that a broken run leaves no half kernel. */
async function unpack(packageName: string, cacheFolder: string, folder: string): Promise<void> {
  await mkdir(cacheFolder, { recursive: true });
  const draft = await mkdtemp(path.join(cacheFolder, "draft-"));
  try {
    const archive = await downloadDebianPackage(packageName, draft);
    const tree = path.join(draft, "tree");
    await runFile("dpkg-deb", ["-x", archive, tree]);
    // Debian 13 ships /usr/lib/modules where Debian 12 has /lib/modules; depmod here looks in the latter.
    if (existsSync(path.join(tree, "usr/lib/modules"))) {
      await mkdir(path.join(tree, "lib"), { recursive: true });
      await rename(path.join(tree, "usr/lib/modules"), path.join(tree, "lib/modules"));
    }
    const [release = ""] = await readdir(path.join(tree, "lib/modules"));
    await runFile("/sbin/depmod", ["-b", tree, release]);
    await unpackImage(path.join(tree, "boot"), release);
    await rename(tree, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * The kernel image unpacks itself when it starts, which costs an emulated processor seconds on every boot.
 * QEMU starts the inner ELF file as well (PVH entry), so it is unpacked once here. A kernel packed otherwise than
 * Debian's usual way stays as it is.
 */
async function unpackImage(bootFolder: string, release: string): Promise<void> {
  const packed = await readFile(path.join(bootFolder, `vmlinuz-${release}`));
  const start = packed.indexOf(XZ_MAGIC);
  if (start < 0) {
    return;
  }
  const inner = path.join(bootFolder, `vmlinux-${release}`);
  await writeFile(`${inner}.xz`, packed.subarray(start));
  // What follows the compressed part makes xz warn about trailing garbage after it has unpacked everything.
  await runFile("sh", ["-c", 'xz --decompress --stdout --single-stream "$1" > "$2"', "unpack", `${inner}.xz`, inner]);
  await rm(`${inner}.xz`);
}

async function resolveModules(moduleFolder: string, names: readonly string[]): Promise<readonly string[]> {
  const needs = parseModuleDependencies(await readFile(path.join(moduleFolder, "modules.dep"), "utf8"));
  const builtin = await readFile(path.join(moduleFolder, "modules.builtin"), "utf8");
  const builtinNames = new Set(builtin.split("\n").map(moduleNameOf));

  const files = names.flatMap((name) => {
    const file = [...needs.keys()].find((candidate) => moduleNameOf(candidate) === moduleNameOf(name));
    if (file === undefined && !builtinNames.has(moduleNameOf(name))) {
      throw new Error(`this kernel has no module ${name}`);
    }
    return file === undefined ? [] : loadOrderOf(file, needs);
  });
  return [...new Set(files)].map((file) => path.join(moduleFolder, file));
}

/** depmod lists everything a module needs, the nearest first, so that the reverse is an order to load in. */
function loadOrderOf(file: string, needs: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [...(needs.get(file) ?? []).toReversed(), file];
}

/** `modules.dep`: one line a module, `file: file it needs, ...`. */
function parseModuleDependencies(text: string): Map<string, readonly string[]> {
  const entries = text
    .split("\n")
    .filter((line) => line.includes(":"))
    .map((line): [string, readonly string[]] => {
      const [file = "", rest = ""] = line.split(":");
      return [file, rest.split(" ").filter((name) => name !== "")];
    });
  return new Map(entries);
}

/** Module files may write `-` where the module's name has `_`, and may be compressed. */
function moduleNameOf(file: string): string {
  return path
    .basename(file)
    .replace(/\.ko(\.\w+)?$/, "")
    .replaceAll("-", "_");
}
