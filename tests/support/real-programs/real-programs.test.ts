import { readFile, readlink } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { runningOf } from "./child-program.ts";
import { countSockets, isListening } from "./loopback-port.ts";
import type { RunningProgram } from "./running-program.ts";
import { startSshd } from "./start-sshd.ts";
import { startX11vnc } from "./start-x11vnc.ts";
import { startXrdp } from "./start-xrdp.ts";
import { startXtigervnc } from "./start-xtigervnc.ts";

const INSTALL_AND_START_MS = 300_000;

interface Subject {
  readonly name: string;
  readonly executable: string;
  readonly start: () => Promise<RunningProgram>;
}

const SUBJECTS: readonly Subject[] = [
  { name: "x11vnc", executable: "/usr/bin/x11vnc", start: startX11vnc },
  { name: "Xtigervnc", executable: "/usr/bin/Xtigervnc", start: startXtigervnc },
  { name: "xrdp", executable: "/usr/sbin/xrdp", start: startXrdp },
  { name: "sshd", executable: "/usr/sbin/sshd", start: startSshd },
];

/** The server notices a hang-up a moment later than the client. */
async function establishedSettlesAt(port: number, expected: number): Promise<boolean> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if ((await countSockets(port, "established")) === expected) {
      return true;
    }
    await delay(25);
  }
  return false;
}

describe.runIf(process.platform === "linux")("real remote-access programs", () => {
  it.each(SUBJECTS)(
    "$name starts, listens, takes a session and leaves nothing behind",
    async ({ executable, start }) => {
      const program = await start();
      try {
        expect(await readlink(`/proc/${program.pids[0]}/exe`)).toBe(executable);
        expect(await isListening(program.port)).toBe(true);
        expect(await countSockets(program.port, "established")).toBe(0);

        const session = await program.openSession();
        expect(await countSockets(program.port, "established")).toBe(1);

        await session.close();
        expect(await establishedSettlesAt(program.port, 0)).toBe(true);
        expect(await isListening(program.port)).toBe(true);
      } finally {
        await program.stop();
      }

      expect(await runningOf(program.pids)).toEqual([]);
      expect(await isListening(program.port)).toBe(false);
    },
    INSTALL_AND_START_MS,
  );

  it(
    "stop ends the sessions that are still open",
    async () => {
      const program = await startSshd();
      await program.openSession();
      await program.openSession();
      expect(await countSockets(program.port, "established")).toBe(2);

      await program.stop();

      expect(await establishedSettlesAt(program.port, 0)).toBe(true);
      expect(await runningOf(program.pids)).toEqual([]);
    },
    INSTALL_AND_START_MS,
  );

  it(
    "an SSH session with a terminal is written to the login records",
    async () => {
      const program = await startSshd({ createLoginRecords: true });
      try {
        const session = await program.openSession();
        const records = (await readFile("/run/utmp")).toString("latin1");
        expect(records).toContain("pts/");
        expect(records).toContain("127.0.0.1");
        await session.close();
      } finally {
        await program.stop();
      }
    },
    INSTALL_AND_START_MS,
  );
});
