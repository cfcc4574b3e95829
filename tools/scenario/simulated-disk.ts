import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createPlatform, LEDGER_FILE, type Ledger, openLedger, openMemoryLedger } from "@clearseat/agent";
import type { DiskAct } from "./scenario.ts";

const OUTBOX_MEGABYTES = 50;

/** Where a simulated laptop's ledger lies: in memory, or in files of their own where a scenario copies the disk. */
export class SimulatedDisk {
  readonly #folder: string | null;
  #ledger: Ledger;

  constructor(isCopied: boolean) {
    this.#folder = isCopied ? mkdtempSync(path.join(tmpdir(), "clearseat-disk-")) : null;
    this.#ledger = this.#open();
  }

  get ledger(): Ledger {
    return this.#ledger;
  }

  /** Afterwards `ledger` is another, which the agent has to be started on. */
  act(act: DiskAct): void {
    this.#ledger.close();
    if (act === "new") this.#wipe();
    if (act === "saved") this.#copy(this.#file(), this.#file("copy"));
    if (act === "restored") {
      this.#wipe();
      this.#copy(this.#file("copy"), this.#file());
    }
    this.#ledger = this.#open();
  }

  close(): void {
    this.#ledger.close();
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true });
  }

  #open(): Ledger {
    if (this.#folder === null) return openMemoryLedger(OUTBOX_MEGABYTES);
    return openLedger({
      dataDir: this.#folder,
      outboxMegabytes: OUTBOX_MEGABYTES,
      files: createPlatform().ownFiles,
    });
  }

  #file(kind: "copy" | "live" = "live"): string {
    return path.join(this.#folder ?? "", kind === "copy" ? "copy.sqlite" : LEDGER_FILE);
  }

  #copy(from: string, to: string): void {
    if (this.#folder !== null) copyFileSync(from, to);
  }

  #wipe(): void {
    if (this.#folder === null) return;
    for (const end of ["", "-wal", "-shm"]) rmSync(`${this.#file()}${end}`, { force: true });
  }
}
