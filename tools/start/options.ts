import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export const HELP = `Usage: npm start [-- OPTIONS]

Starts the collector on the embedded store, enrolls this machine's agent, looks at this machine for real,
and prints what was seen. Ctrl-C stops; the next start goes on with the same data.

  --data DIR   Folder of both programs' data (.clearseat)
  --port N     Port of the collector on 127.0.0.1 (8787); the transparency page takes the next one
  --once       Stop after the first look
  --help       This text
`;

export interface StartOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly once: boolean;
  readonly help: boolean;
}

/** Wrong usage: one sentence for people, exit 2. */
export class UsageError extends Error {}

/** Command line -> options. Throws a {@link UsageError} naming the flag. */
export function parseOptions(args: readonly string[]): StartOptions {
  const { values } = readArgs(args);
  const port = Number(values.port ?? "8787");
  if (!Number.isInteger(port) || port < 0 || port > 65_534)
    throw new UsageError(`--port: ${values.port} is not a port; it must be a number from 0 to 65534.`);
  return {
    dataDir: resolve(ROOT, values.data ?? ".clearseat"),
    port,
    once: values.once === true,
    help: values.help === true,
  };
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        data: { type: "string" },
        port: { type: "string" },
        once: { type: "boolean" },
        help: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
