import { parseArgs } from "node:util";
import { InputError } from "@clearseat/shared";
import { AppError } from "../app-error.ts";
import { FileError } from "../platform/files.ts";
import { type CliIo, type Command, DataFault, UsageError } from "./command.ts";
import { address } from "./commands/address.ts";
import { alerts } from "./commands/alerts.ts";
import { approveAdd, approveList, approveRemove } from "./commands/approved-tools.ts";
import { backtest } from "./commands/backtest.ts";
import { backup, restore } from "./commands/backup.ts";
import { deliveryList, deliveryResend, webhookSecret } from "./commands/deliveries.ts";
import { approve, devices, reject } from "./commands/devices.ts";
import { directoryImport } from "./commands/directory-import.ts";
import { directoryMissing } from "./commands/directory-missing.ts";
import { erase } from "./commands/erase.ts";
import { explain } from "./commands/explain.ts";
import { agentConfig, secretCreate, tokenCreate, tokenEnd, tokenList } from "./commands/secrets.ts";
import { serve } from "./commands/serve.ts";
import { suppressAdd, suppressEnd, suppressList } from "./commands/suppress.ts";
import { userCode, userCreate, userDisable, userInvite, userList } from "./commands/users.ts";
import { verify } from "./commands/verify.ts";

/** Every command, in the order of help. */
export const COMMANDS: readonly Command[] = [
  serve,
  directoryImport,
  directoryMissing,
  secretCreate,
  tokenCreate,
  tokenList,
  tokenEnd,
  userCreate,
  userInvite,
  userCode,
  userDisable,
  userList,
  agentConfig,
  devices,
  approveAdd,
  approveList,
  approveRemove,
  approve,
  reject,
  alerts,
  explain,
  suppressAdd,
  suppressList,
  suppressEnd,
  deliveryList,
  deliveryResend,
  webhookSecret,
  backtest,
  erase,
  address,
  backup,
  restore,
  verify,
];

function usageOf(command: Command): string {
  return ["server", command.name, ...command.arguments, "[options]"].join(" ");
}

function helpFor(command: Command): string {
  const options = [...Object.entries(command.options), ["help", { about: "Show this." }] as const];
  const names = options.map(
    ([name, option]) => `  --${name}${"value" in option && option.value !== undefined ? ` ${option.value}` : ""}`,
  );
  const width = Math.max(...names.map((name) => name.length)) + 2;
  return `${usageOf(command)}\n\n${command.summary}\n\n${options.map(([, option], index) => `${(names[index] ?? "").padEnd(width)}${option.about}`).join("\n")}\n`;
}

function helpForSome(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => [command.name, ...command.arguments].join(" ").length)) + 2;
  const lines = commands.map(
    (command) => `  ${[command.name, ...command.arguments].join(" ").padEnd(width)}${command.summary}`,
  );
  return `server COMMAND [options]\n\n${lines.join("\n")}\n\nEach command has --help. Exit codes: 0 done, 1 the answer is bad, 2 wrong usage or unreadable input.\n`;
}

/** The command that the first words name, and what follows. */
function findCommand(argv: readonly string[]): { readonly command: Command; readonly rest: readonly string[] } | null {
  for (const command of COMMANDS) {
    const words = command.name.split(" ");
    if (words.every((word, index) => argv[index] === word)) return { command, rest: argv.slice(words.length) };
  }
  return null;
}

/** A device id is base64url and may begin with a dash, which would make it an option. */
const DASHED_ID = /^-[\w-]{42}$/u;
const MARK = "@";

async function runCommand(command: Command, rest: readonly string[], io: CliIo): Promise<number> {
  const options = Object.fromEntries(Object.entries(command.options).map(([name, { type }]) => [name, { type }]));
  const args = rest.map((word) => (DASHED_ID.test(word) ? `${MARK}${word}` : word));
  const { values, positionals: marked } = parseArgs({
    args,
    options: { ...options, help: { type: "boolean" } },
    allowPositionals: true,
    strict: true,
  });
  const positionals = marked.map((word) =>
    word.startsWith(MARK) && DASHED_ID.test(word.slice(1)) ? word.slice(1) : word,
  );
  if (values["help"] === true) {
    io.out(helpFor(command));
    return 0;
  }
  const required = command.arguments.filter((name) => !name.startsWith("["));
  if (positionals.length < required.length || positionals.length > command.arguments.length) {
    const missing = command.arguments[positionals.length];
    throw new UsageError(
      missing === undefined
        ? `${positionals[command.arguments.length]}: is one argument too many`
        : `${missing}: must be given`,
    );
  }
  return command.run({ values, positionals }, io);
}

/** Codes of node:util's parseArgs for a command line that it does not understand. */
function isParseFault(error: unknown): error is Error {
  return error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith("ERR_PARSE_ARGS");
}

/** For errors whose message is all that a person needs; null for the others. */
function plainExitCode(error: unknown): number | null {
  if (error instanceof UsageError || error instanceof InputError || error instanceof FileError) return 2;
  if (error instanceof DataFault) return error.exitCode;
  if (error instanceof AppError) return error.code === "malformed_message" ? 2 : 1;
  return null;
}

/** What is wrong with the place to listen; null for an error of something else. */
function toListenFault(error: unknown): { readonly sentence: string; readonly exitCode: 1 | 2 } | null {
  const { syscall, code, port, hostname } = (error ?? {}) as Readonly<Record<string, unknown>>;
  if (syscall === "getaddrinfo")
    return { sentence: `--host: ${String(hostname)} is no address of this machine (${String(code)})`, exitCode: 2 };
  if (syscall !== "listen") return null;
  const sentence =
    code === "EADDRINUSE"
      ? `--port: ${String(port)} is in use already`
      : `--host, --port: this machine may not listen there (${String(code)})`;
  return { sentence, exitCode: 1 };
}

function exitCodeOf(error: unknown, io: CliIo): number {
  const plain = plainExitCode(error);
  if (plain !== null) {
    io.err(`${(error as Error).message}\n`);
    return plain;
  }
  if (isParseFault(error)) {
    // node:util adds a hint after its first sentence that fits none of our arguments.
    io.err(`${error.message.split(". ")[0]}\n`);
    return 2;
  }
  const listening = toListenFault(error);
  if (listening === null) throw error;
  io.err(`${listening.sentence}\n`);
  return listening.exitCode;
}

/** Runs one command line and returns its exit code. Only a bug makes it throw. */
export async function runCli(argv: readonly string[], io: CliIo): Promise<number> {
  const found = findCommand(argv);
  if (found === null) {
    const [word = "", ...rest] = argv;
    const ofGroup = rest.includes("--help") ? COMMANDS.filter(({ name }) => name.startsWith(`${word} `)) : [];
    const helped = word === "--help" || word === "help" ? COMMANDS : ofGroup;
    const wantsHelp = helped.length > 0;
    if (wantsHelp) io.out(helpForSome(helped));
    else io.err(`${argv.length === 0 ? "COMMAND: must be given" : `${argv.join(" ")}: is no command`}; see --help\n`);
    return wantsHelp ? 0 : 2;
  }
  try {
    return await runCommand(found.command, found.rest, io);
  } catch (error) {
    return exitCodeOf(error, io);
  }
}
