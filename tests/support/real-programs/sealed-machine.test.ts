import { existsSync } from "node:fs";
import { readdir, readlink } from "node:fs/promises";
import { createServer } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectMachines, runInside, type SealedMachine, startSealedMachine } from "./sealed-machine.ts";

const TEST_MS = 120_000;

describe.runIf(process.platform === "linux")("a sealed machine", () => {
  let machine: SealedMachine;

  beforeAll(async () => {
    machine = await startSealedMachine();
  }, TEST_MS);

  afterAll(() => machine?.stop(), TEST_MS);

  it("reaches nothing outside, not even this machine's loopback", { timeout: TEST_MS }, async () => {
    const server = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };

    await expect(runInside(machine, "bash", ["-c", `exec 3<>/dev/tcp/127.0.0.1/${port}`])).rejects.toThrow("refused");
    await expect(runInside(machine, "bash", ["-c", "exec 3<>/dev/tcp/192.0.2.9/80"])).rejects.toThrow("unreachable");
    expect(await runInside(machine, "ls", ["/sys/class/net"])).toBe("lo\n");
    server.close();
  });

  it("sees no process but its own", { timeout: TEST_MS }, async () => {
    const pids = (await runInside(machine, "ls", ["/proc"])).split("\n").filter((name) => /^\d+$/u.test(name));

    expect(pids.length).toBeLessThanOrEqual(3);
  });

  it("reaches the machine at the other end of its cable", { timeout: TEST_MS }, async () => {
    const other = await startSealedMachine();
    try {
      await connectMachines({ machine, address: "192.0.2.1/24" }, { machine: other, address: "192.0.2.2/24" });

      // Nobody listens there, and that is what the other machine answers.
      await expect(runInside(machine, "bash", ["-c", "exec 3<>/dev/tcp/192.0.2.2/80"])).rejects.toThrow("refused");
    } finally {
      await other.stop();
    }
  });

  it("ends with everything in it, also with what left its parent", { timeout: TEST_MS }, async () => {
    const other = await startSealedMachine();
    await runInside(other, "sh", ["-c", "setsid sleep 3600 >/dev/null 2>&1 &"]);
    const space = await readlink(`/proc/${other.pid}/ns/pid`);
    expect(await countProcessesIn(space)).toBe(2);

    await other.stop();

    expect(await countProcessesIn(space)).toBe(0);
    expect(existsSync(other.folder)).toBe(false);
  });
});

async function countProcessesIn(space: string): Promise<number> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/u.test(name));
  const spaces = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/ns/pid`).catch(() => "gone")));
  return spaces.filter((one) => one === space).length;
}
