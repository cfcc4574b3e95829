import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** One of the project's own programs, run as its own process under this Node. */
export class OwnProgram {
  readonly #child: ChildProcess;
  readonly #lines: string[] = [];
  readonly #watchers = new Set<() => void>();
  readonly #closed: Promise<void>;
  #errors = "";
  #ended = false;

  constructor(entry: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    this.#child = spawn(process.execPath, [entry, ...args], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      // A database that somebody uses on this machine is none of the test's business.
      env: { ...process.env, DATABASE_URL: "", NO_COLOR: "1", ...environment },
    });
    this.#child.stderr!.on("data", (data: Buffer) => {
      this.#errors += data.toString("utf8");
      this.#wake();
    });
    createInterface({ input: this.#child.stdout! }).on("line", (line) => {
      this.#lines.push(line);
      this.#wake();
    });
    // "close" comes after the pipes gave all they held; "exit" may come before.
    this.#closed = once(this.#child, "close").then(() => {
      this.#ended = true;
      this.#wake();
    });
  }

  get lines(): readonly string[] {
    return this.#lines;
  }

  get errors(): string {
    return this.#errors;
  }

  get pid(): number {
    return this.#child.pid!;
  }

  /** Resolves to the first match on stdout or stderr; rejects when the program ends without one. */
  async untilSaid(pattern: RegExp): Promise<RegExpMatchArray> {
    for (;;) {
      const match = `${this.#lines.join("\n")}\n${this.#errors}`.match(pattern);
      if (match !== null) return match;
      if (this.#ended)
        throw new Error(`${this.#child.spawnargs.join(" ")} ended without saying ${pattern}:\n${this.#errors}`);
      await new Promise<void>((resolve) => this.#watchers.add(resolve));
    }
  }

  /** Sends the signal and resolves to the exit code; null when the signal ended it. */
  async end(signal: "SIGINT" | "SIGTERM" | "SIGKILL"): Promise<number | null> {
    if (!this.#ended) this.#child.kill(signal);
    return this.untilEnded();
  }

  async untilEnded(): Promise<number | null> {
    await this.#closed;
    return this.#child.exitCode;
  }

  #wake(): void {
    for (const watcher of this.#watchers) watcher();
    this.#watchers.clear();
  }
}

/** Runs one of the project's commands to its end. */
export async function runOwnProgram(
  entry: string,
  args: readonly string[],
): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
  const program = new OwnProgram(entry, args);
  const exitCode = await program.untilEnded();
  return { exitCode, stdout: program.lines.join("\n"), stderr: program.errors };
}
