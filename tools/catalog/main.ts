import { catalogCommand } from "./command.ts";

process.exitCode = catalogCommand(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
