import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const ROOT = join(import.meta.dirname, "../..");
const CONSOLE = join(ROOT, "server/console");
const VITE = join(ROOT, "node_modules/vite/bin/vite.js");
const execute = promisify(execFile);
export const BUILT_CONSOLE = join(CONSOLE, "dist");

/** Everything that the build depends on. */
const SOURCES = [
  "server/console/{index.html,vite.config.ts,package.json}",
  "server/console/{src,public}/**/*",
  "shared/src/**/*.ts",
  "package-lock.json",
];
/** Lies in the build and says of which sources it is. */
const MARK = "built-from";
/** Pictures are compressed already. */
const COMPRESSED = new Set([".js", ".css", ".svg", ".html"]);

function digestSources(): string {
  const hash = createHash("sha256");
  const files = globSync(SOURCES, { cwd: ROOT, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const file of files.map(({ parentPath, name }) => join(parentPath, name)).toSorted())
    hash.update(file.slice(ROOT.length)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function isCurrent(digest: string): boolean {
  const mark = join(BUILT_CONSOLE, MARK);
  return existsSync(mark) && readFileSync(mark, "utf8") === digest;
}

/** In a process of its own: a test's environment would make it a build for developers. */
async function build(folder: string): Promise<void> {
  const args = ["build", CONSOLE, "--outDir", folder, "--emptyOutDir", "--logLevel", "warn"];
  await execute(process.execPath, [VITE, ...args], { cwd: CONSOLE, env: { ...process.env, NODE_ENV: "production" } });
}

/** Once, so that no answer costs the collector any compressing. */
function compressAll(folder: string): void {
  for (const name of globSync("assets/**/*", { cwd: folder })) {
    if (!COMPRESSED.has(extname(name))) continue;
    const bytes = readFileSync(join(folder, name));
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes, quality));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  }
}

/** Takes the place of an older build at once, so that no start finds half of one. */
function putInPlace(folder: string): void {
  const old = `${folder}-old`;
  if (existsSync(BUILT_CONSOLE)) renameSync(BUILT_CONSOLE, old);
  renameSync(folder, BUILT_CONSOLE);
  rmSync(old, { recursive: true, force: true });
}

/**
 * Builds the console for browsers unless the build is of these very sources.
 * @param tell told before a build begins, because it takes seconds
 * @returns the folder of the build
 */
export async function ensureConsole(tell: () => void = () => undefined): Promise<string> {
  const digest = digestSources();
  if (isCurrent(digest)) return BUILT_CONSOLE;
  tell();
  const folder = mkdtempSync(join(CONSOLE, "dist-"));
  try {
    await build(folder);
    compressAll(folder);
    writeFileSync(join(folder, MARK), digest);
    putInPlace(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return BUILT_CONSOLE;
}
