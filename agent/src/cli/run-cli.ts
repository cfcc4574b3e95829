import { parseArgs } from "node:util";
import { InputError } from "@clearseat/shared";
import { AGENT_VERSION } from "../config/agent-version.ts";
import { loadSettingSources } from "../config/load-settings.ts";
import { FLAG_SETTINGS, toFlagName } from "../config/setting-names.ts";
import { LedgerError } from "../ledger/ledger-error.ts";
import {
  type CliCommand,
  type CliIo,
  type CliOption,
  type CommandInput,
  type ExitCode,
  UsageError,
} from "./cli-command.ts";
import { COMMANDS } from "./commands.ts";
import { renderCommandHelp, renderOverview } from "./render-help.ts";

/** Every command takes these. */
const COMMON_OPTIONS: Readonly<Record<string, CliOption>> = {
  config: { type: "string", value: "FILE", about: "Settings file, instead of this system's own." },
  json: { type: "boolean", about: "Print the answer as JSON." },
  help: { type: "boolean", about: "Print this." },
};

type FlagValues = Readonly<Record<string, string | boolean | undefined>>;

function settingFlags(command: CliCommand): typeof FLAG_SETTINGS {
  return FLAG_SETTINGS.filter((setting) => command.settings.includes(setting.name));
}

function parse(command: CliCommand, args: readonly string[]): { values: FlagValues; positional: string | undefined } {
  const flags = settingFlags(command).map((setting) => [toFlagName(setting.name), { type: "string" as const }]);
  const options = { ...Object.fromEntries(flags), ...command.options, ...COMMON_OPTIONS };
  // `--serve=8788` reads naturally, and parseArgs knows no option whose value may be left out.
  const spread = args.flatMap((arg) =>
    arg.startsWith("--serve=") ? ["--serve", arg.slice("--serve=".length)] : [arg],
  );
  try {
    const { values, positionals } = parseArgs({
      args: spread,
      options,
      allowPositionals: command.positional !== undefined,
      strict: true,
    });
    if (positionals.length > 1) throw new UsageError(`${positionals[1]} is one argument too many.`);
    return { values: values as FlagValues, positional: positionals[0] };
  } catch (error) {
    if (error instanceof UsageError || !(error instanceof TypeError)) throw error;
    // Node's message goes on with advice on how to pass it anyway.
    throw new UsageError(`${error.message.split(". ")[0]?.replace(/\.$/u, "")}.`);
  }
}

function makeInput(command: CliCommand, parsed: ReturnType<typeof parse>, io: CliIo): CommandInput {
  const { values, positional } = parsed;
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === "string" ? value : undefined;
  };
  return {
    positional,
    text,
    isSet: (name) => values[name] === true,
    sources: () =>
      loadSettingSources({
        platform: io.doors.platform,
        files: io.doors.ownFiles,
        environment: io.environment,
        checkout: io.checkout,
        configFile: text("config"),
        flags: Object.fromEntries(
          settingFlags(command).map((setting) => [setting.name, text(toFlagName(setting.name))]),
        ),
      }),
  };
}

async function dispatch(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  const [name, ...args] = argv;
  if (name === "--help" || name === "help") {
    io.out(renderOverview(COMMANDS, io.columns));
    return 0;
  }
  if (name === "--version") {
    io.out(`${AGENT_VERSION}\n`);
    return 0;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) {
    const known = COMMANDS.map((one) => one.name).join(", ");
    throw new UsageError(
      name === undefined ? `Say what to do: ${known}.` : `${name} is not a command; there are ${known}.`,
    );
  }
  const parsed = parse(command, args);
  if (parsed.values["help"] === true) {
    io.out(renderCommandHelp(command, COMMON_OPTIONS, io.columns));
    return 0;
  }
  return command.run(makeInput(command, parsed, io), io);
}

/** Runs one command. Whatever a person can put right is one sentence on stderr and exit code 2. */
export async function runCli(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    if (!(error instanceof UsageError) && !(error instanceof InputError) && !(error instanceof LedgerError))
      throw error;
    io.err(`${error.message}\n`);
    return 2;
  }
}
