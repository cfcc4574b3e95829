import type { z } from "zod";

/** One setting of agent or server, declared once; config readers, docs, installers and console derive from it. */
export interface SettingDefinition<Name extends string = string, Value extends z.ZodType = z.ZodType> {
  /** camelCase, stable for ever. */
  readonly name: Name;
  readonly about: string;
  readonly value: Value;
  /** Kept out of logs, status and docs' examples. */
  readonly secret?: boolean;
}

export function defineSetting<const Name extends string, Value extends z.ZodType>(
  definition: SettingDefinition<Name, Value>,
): SettingDefinition<Name, Value> {
  return definition;
}

type Shape<List extends readonly SettingDefinition[]> = { [S in List[number] as S["name"]]: S["value"] };

/** The zod shape of a list of settings. */
export function settingsShape<const List extends readonly SettingDefinition[]>(list: List): Shape<List> {
  return Object.fromEntries(list.map((setting) => [setting.name, setting.value])) as Shape<List>;
}
