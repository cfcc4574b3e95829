import { scenarioCommand } from "./command.ts";

process.exitCode = await scenarioCommand(process.argv.slice(2), {
  isTerminal: process.stderr.isTTY,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
