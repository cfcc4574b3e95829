import { AGENT_SETTINGS } from "@clearseat/shared";
import { FLAG_SETTINGS, toEnvironmentName, toFlagName } from "../config/setting-names.ts";
import { wrap } from "../transparency/paint.ts";
import type { CliCommand, CliOption } from "./cli-command.ts";

const COLUMN = 30;

function row(name: string, about: string, columns: number): string {
  const gap = name.length + 2 >= COLUMN ? `\n${" ".repeat(COLUMN)}` : " ".repeat(COLUMN - name.length - 2);
  return `  ${name}${gap}${wrap(about, columns, " ".repeat(COLUMN))}`;
}

function optionName(name: string, option: CliOption): string {
  return option.value === undefined ? `--${name}` : `--${name} ${option.value}`;
}

/** What the agent can do. */
export function renderOverview(commands: readonly CliCommand[], columns: number): string {
  return [
    "Usage: agent COMMAND [options]",
    "",
    "Looks at this laptop for remote-access software and KVM hardware, and reports to the company's collector.",
    "",
    ...commands.map((command) => row(command.name, command.summary, columns)),
    "",
    "agent COMMAND --help tells more. agent --version prints the version.",
    "",
  ].join("\n");
}

function settingRows(command: CliCommand, columns: number): string[] {
  if (command.settings.length === 0) return [];
  const wanted = AGENT_SETTINGS.filter((setting) => command.settings.includes(setting.name));
  const flags = new Set<string>(FLAG_SETTINGS.map((setting) => setting.name));
  return [
    "",
    "Settings (a flag counts before the environment, that before the settings file):",
    ...wanted.map((setting) => {
      const flag = flags.has(setting.name) ? `--${toFlagName(setting.name)} VALUE` : setting.name;
      const secret = flags.has(setting.name) ? "" : " Secret: only from the environment or the file.";
      return row(flag, `${setting.about}${secret} ${toEnvironmentName(setting.name)}`, columns);
    }),
  ];
}

/** What one command does and takes. */
export function renderCommandHelp(
  command: CliCommand,
  common: Readonly<Record<string, CliOption>>,
  columns: number,
): string {
  const positional = command.positional === undefined ? "" : ` [${command.positional}]`;
  return [
    `Usage: agent ${command.name} [options]${positional}`,
    "",
    wrap(command.summary, columns, ""),
    ...(command.details === undefined ? [] : [wrap(command.details, columns, "")]),
    "",
    ...Object.entries({ ...command.options, ...common }).map(([name, option]) =>
      row(optionName(name, option), option.about, columns),
    ),
    ...settingRows(command, columns),
    "",
  ].join("\n");
}
