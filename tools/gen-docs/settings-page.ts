import { AGENT_SETTINGS, SERVER_SETTINGS, type SettingDefinition } from "@clearseat/shared";
import { z } from "zod";
import { page, table } from "./markdown.ts";

function defaultOf(setting: SettingDefinition): string {
  const schema = z.toJSONSchema(setting.value, { unrepresentable: "any" }) as { default?: unknown };
  if (schema.default !== undefined) return `\`${JSON.stringify(schema.default)}\``;
  return setting.value.safeParse(undefined).success ? "none" : "must be given";
}

function settings(definitions: readonly SettingDefinition[]): string {
  const rows = definitions.map((setting) => [
    `\`${setting.name}\``,
    setting.about,
    defaultOf(setting),
    setting.secret === true ? "yes" : "",
  ]);
  return table(["Setting", "Does", "Default", "Secret"], rows);
}

/** docs/settings.md: every setting of agent and server. */
export function settingsPage(): string {
  return page("Settings", "shared/src/settings", [
    "## Agent",
    "Precedence: flag, then environment (`CLEARSEAT_SERVER_URL` for `serverUrl`), then file.",
    settings(AGENT_SETTINGS),
    "## Server",
    "Read from `settings.yaml` in the data folder, or from the file named by `--settings`.",
    settings(SERVER_SETTINGS),
  ]);
}
