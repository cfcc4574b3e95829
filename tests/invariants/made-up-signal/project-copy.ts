import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const LEFT_OUT = new Set(["node_modules", ".git", ".clearseat", "coverage"]);
const WORKSPACES = { agent: "agent", proof: "shared/proof", server: "server", shared: "shared" };

/** Workspaces that have packages in versions of their own. */
const OWN_PACKAGES = ["tools", "server"];

/** A whole copy of the project that can be changed and run, with the packages of the original. */
export class ProjectCopy {
  readonly root: string;
  readonly #edited = new Set<string>();

  constructor() {
    this.root = mkdtempSync(join(tmpdir(), "clearseat-copy-"));
    for (const name of readdirSync(ROOT).filter((entry) => !LEFT_OUT.has(entry))) {
      cpSync(join(ROOT, name), join(this.root, name), {
        recursive: true,
        filter: (from) => !from.includes("node_modules"),
      });
    }
    this.#linkPackages();
  }

  /** Files that were written or changed, sorted. */
  get edited(): readonly string[] {
    return [...this.#edited].sort();
  }

  write(file: string, text: string): void {
    this.#edited.add(file);
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), text);
  }

  /** Puts a line before the first line that holds the anchor. */
  insertBefore(file: string, anchor: string, line: string): void {
    const lines = readFileSync(join(this.root, file), "utf8").split("\n");
    const at = lines.findIndex((candidate) => candidate.includes(anchor));
    if (at < 0) throw new Error(`${file} has no line with ${anchor}`);
    this.write(file, lines.toSpliced(at, 0, line).join("\n"));
  }

  /** Runs a Node program of the copy under this Node; returns what it printed. Throws when it fails. */
  run(args: readonly string[]): string {
    const ended = spawnSync(process.execPath, args, {
      cwd: this.root,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1", CI: "true" },
    });
    if (ended.status !== 0)
      throw new Error(`${args.join(" ")} exited ${ended.status}:\n${ended.stdout}\n${ended.stderr}`);
    return ended.stdout;
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }

  /** The original's packages, except our own, which must be the copy's. */
  #linkPackages(): void {
    const modules = join(this.root, "node_modules");
    mkdirSync(join(modules, "@clearseat"), { recursive: true });
    for (const name of readdirSync(join(ROOT, "node_modules"))) {
      if (name !== "@clearseat") symlinkSync(join(ROOT, "node_modules", name), join(modules, name));
    }
    for (const [name, folder] of Object.entries(WORKSPACES))
      symlinkSync(join(this.root, folder), join(modules, "@clearseat", name));
    for (const folder of OWN_PACKAGES) {
      const own = join(ROOT, folder, "node_modules");
      if (existsSync(own)) symlinkSync(own, join(this.root, folder, "node_modules"));
    }
  }
}
