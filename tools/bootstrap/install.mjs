import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { BootstrapError } from "./bootstrap-error.mjs";
import { withInstallLock } from "./install-lock.mjs";

/**
 * Runs `npm ci` when node_modules is missing or was installed from another package-lock.json.
 * Returns whether it had to.
 */
export async function ensureInstalled(root, runtime) {
  if (isInstalled(root, runtime)) return false;
  return withInstallLock(root, async () => {
    // Another command may have installed while this one waited.
    if (isInstalled(root, runtime)) return false;
    await install(root);
    if (isInstalled(root, runtime)) return true;
    throw new BootstrapError(
      `npm ci ended well, but node_modules still lacks something that package-lock.json names (perhaps ${runtime.name}).`,
    );
  });
}

/**
 * npm writes node_modules/.package-lock.json last, as a record of what it put there: that record is the stamp.
 * A package for another system is optional and absent from it; the runtime for this system must be there.
 */
export function isInstalled(root, runtime) {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record) || !existsSync(runtime.path)) return false;
  const wanted = installedPackages(join(root, "package-lock.json"));
  const present = installedPackages(record);
  const isAsWanted = ([path, entry]) =>
    present.has(path) ? identity(present.get(path)) === identity(entry) : entry.optional === true;
  return [...wanted].every(isAsWanted) && [...present.keys()].every((path) => wanted.has(path));
}

function installedPackages(lockPath) {
  const { packages } = JSON.parse(readFileSync(lockPath, "utf8"));
  return new Map(Object.entries(packages).filter(([path]) => path.includes("node_modules/")));
}

function identity(entry) {
  return JSON.stringify(entry.link === true ? ["link", entry.resolved] : [entry.version, entry.integrity]);
}

async function install(root) {
  process.stderr.write("Installing what is missing (npm ci); this takes about half a minute.\n");
  const { command, args } = npmCommand();
  // Named here, because NODE_ENV=production or a silent npm around this one would otherwise decide.
  const flags = [
    "ci",
    "--include=dev",
    "--include=optional",
    "--loglevel=error",
    "--no-progress",
    "--no-audit",
    "--no-fund",
  ];
  const ending = await runToEnd(command, [...args, ...flags], root);
  if (ending === 0) return;
  throw new BootstrapError(`npm ci failed (${ending}), so nothing was started; its own words are above.`);
}

/** The npm that started this command, or else the one on the path. */
function npmCommand() {
  const cli = process.env.npm_execpath;
  if (cli !== undefined && basename(cli) === "npm-cli.js") return { command: process.execPath, args: [cli] };
  return { command: process.platform === "win32" ? "npm.cmd" : "npm", args: [] };
}

/** Resolves to the exit code, the name of the signal, or why the program could not be started. */
async function runToEnd(command, args, cwd) {
  const child = spawn(command, args, { cwd, stdio: ["ignore", 2, 2], shell: command.endsWith(".cmd") });
  const stop = (signal) => child.kill(signal);
  process.on("SIGINT", stop).on("SIGTERM", stop);
  try {
    return await new Promise((done) => {
      child.once("error", (error) => done(error.message));
      child.once("exit", (code, signal) => done(code ?? signal));
    });
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}
