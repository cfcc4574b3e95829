import { describe, expect, it } from "vitest";
import { runCommand } from "./run-command.ts";

const limits = { timeoutMs: 5_000, outputLimitBytes: 10_000 };

describe("run-command door", () => {
  it("starts a program with fixed arguments and without a shell", async () => {
    expect(await runCommand({ file: "/bin/echo", args: ["$HOME; id"], ...limits })).toEqual({
      ok: true,
      value: { stdout: "$HOME; id\n", exitCode: 0 },
    });
  });

  it("tells the status of a program that fails, which is an answer", async () => {
    expect(await runCommand({ file: "/bin/sh", args: ["-c", "echo partial; exit 3"], ...limits })).toEqual({
      ok: true,
      value: { stdout: "partial\n", exitCode: 3 },
    });
  });

  it("gives children none of the agent's environment", async () => {
    const answer = await runCommand({ file: "/usr/bin/env", args: [], ...limits });

    expect(answer.ok && answer.value.stdout.trim().split("\n").sort()).toEqual(["LC_ALL=C", "PATH=/usr/bin:/bin"]);
  });

  it.each([
    ["a program that is not there", { file: "/usr/bin/no-such-program", args: [], ...limits }, "missing"],
    ["a program that may not be started", { file: "/etc/passwd", args: [], ...limits }, "denied"],
    [
      "a program that takes too long",
      { file: "/bin/sleep", args: ["20"], timeoutMs: 50, outputLimitBytes: 10 },
      "timed_out",
    ],
    [
      "a program that talks too much",
      { file: "/bin/sh", args: ["-c", "yes"], timeoutMs: 5_000, outputLimitBytes: 1_000 },
      "unparsable",
    ],
    ["a name that would be searched for", { file: "echo", args: [], ...limits }, "unsupported"],
  ] as const)("tells why for %s", async (_name, command, reason) => {
    expect(await runCommand(command)).toMatchObject({ ok: false, reason });
  });
});
