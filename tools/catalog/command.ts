import { parseArgs } from "node:util";
import { InputError } from "@clearseat/shared";
import { type CommandOutput, importLolrmm, LOLRMM_HELP, type LolrmmRequest } from "./lolrmm.ts";

export const EXIT = { ok: 0, usage: 2 } as const;

/** The command line itself was wrong. */
class UsageError extends Error {}

/** The whole command: arguments in, exit code out. */
export function catalogCommand(args: readonly string[], output: CommandOutput): number {
  try {
    const request = readArguments(args);
    output.out(request === null ? LOLRMM_HELP : importLolrmm(request, output));
    return EXIT.ok;
  } catch (error) {
    if (!isTheirFault(error)) throw error;
    output.err(`${error.message}\n`);
    return EXIT.usage;
  }
}

/** Null: help was asked for. */
function readArguments(args: readonly string[]): LolrmmRequest | null {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      from: { type: "string" },
      out: { type: "string" },
      on: { type: "string" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return null;
  const [list, ...more] = positionals;
  if (list !== "lolrmm" || more.length > 0)
    throw new UsageError(
      list === undefined
        ? "Which list is missing: lolrmm."
        : `There is no "${positionals.join(" ")}"; there is lolrmm.`,
    );
  if (values.from === undefined) throw new UsageError("--from DIR is missing: a folder with LOLRMM's YAML files.");
  if (values.on !== undefined && !/^\d{4}-\d{2}-\d{2}$/u.test(values.on))
    throw new UsageError("--on must be a day such as 2026-03-02.");
  return { from: values.from, out: values.out ?? null, on: values.on ?? today(), json: values.json };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function isTheirFault(error: unknown): error is Error {
  if (error instanceof InputError || error instanceof UsageError) return true;
  return error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
