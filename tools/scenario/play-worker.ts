import { parentPort } from "node:worker_threads";
import type { PlayReport, PlayRequest } from "./play-messages.ts";
import { runScenario } from "./run-scenario.ts";

const port = parentPort;
if (port === null) throw new Error("this is a worker of the scenario command and nothing to start by hand");

function report(message: PlayReport): void {
  port?.postMessage(message);
}

port.on("message", ({ index, scenario }: PlayRequest) => {
  runScenario(scenario, { onProgress: (soFar) => report({ kind: "progress", index, soFar }) }).then(
    (result) => report({ kind: "result", index, result }),
    (error: unknown) =>
      report({ kind: "failure", index, error: error instanceof Error ? error : new Error(String(error)) }),
  );
});
