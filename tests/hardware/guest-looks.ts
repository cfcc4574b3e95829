import { readFile, rename, writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { type CliIo, createPlatform, runCli } from "@clearseat/agent";

const MOST_ATTEMPTS = 3;

/**
 * Runs inside the guest. For each file name on standard input it gives the agent's own command
 * `snapshot --out FILE`; one that does not end well leaves what it said in `FILE.error` instead.
 * One process gives all commands, because loading the agent takes an emulated processor ten times longer than looking.
 */
async function main(): Promise<void> {
  for await (const file of createInterface({ input: process.stdin })) {
    await takeSnapshotInto(file);
  }
}

async function takeSnapshotInto(file: string): Promise<void> {
  const said: string[] = [];
  const draft = `${file}.draft`;
  let exitCode = await runCli(
    ["snapshot", "--out", draft],
    makeIo((text) => said.push(text)),
  );
  for (let attempt = 1; attempt < MOST_ATTEMPTS && (await hasTimedOut(draft)); attempt += 1) {
    exitCode = await runCli(
      ["snapshot", "--out", draft],
      makeIo((text) => said.push(text)),
    );
  }

  // The guest's script waits for either file to appear, so each appears with its whole content.
  if (exitCode === 0) {
    await rename(draft, file);
  } else {
    await writeFile(draft, `exit code ${exitCode}: ${said.join("")}`);
    await rename(draft, `${file}.error`);
  }
}

/** The collectors' time limits are made for real processors; an emulated one on a busy machine may miss them. */
async function hasTimedOut(file: string): Promise<boolean> {
  const text = await readFile(file, "utf8").catch(() => "{}");
  const { gaps = [] } = JSON.parse(text) as { gaps?: readonly { readonly section: string; readonly reason: string }[] };
  return gaps.some((gap) => gap.reason === "timed_out" && /^(usb|displays)\b/.test(gap.section));
}

function makeIo(say: (text: string) => void): CliIo {
  return {
    out: say,
    err: say,
    environment: process.env,
    doors: createPlatform(),
    isColored: false,
    columns: 100,
    untilStopped: () => new AbortController().signal,
  };
}

await main();
