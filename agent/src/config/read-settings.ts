import {
  AGENT_SETTINGS,
  type AgentSettings,
  type FieldFault,
  firstFault,
  formatPath,
  InputError,
} from "@clearseat/shared";
import { type SettingName, toEnvironmentName, toFlagName } from "./setting-names.ts";

/** Values by setting name, each with where it came from. */
export interface SettingSources {
  /** Texts of flags, by setting name. */
  readonly flags: Readonly<Partial<Record<SettingName, string | undefined>>>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Null when there is no settings file. */
  readonly file: { readonly path: string; readonly values: Readonly<Record<string, unknown>> } | null;
  /** Where the settings file of this system would be. */
  readonly usualFile?: string;
  /** What holds where nothing is said. */
  readonly fallbacks: Readonly<Partial<Record<SettingName, string>>>;
}

type Definition = (typeof AGENT_SETTINGS)[number];

interface Found {
  readonly value: unknown;
  /** For the error message; null: nobody said anything. */
  readonly source: string | null;
  /** Flags and variables are text, also where the value is a number or an object. */
  readonly isText: boolean;
}

function find(name: SettingName, sources: SettingSources): Found {
  const flag = sources.flags[name];
  if (flag !== undefined) return { value: flag, source: `--${toFlagName(name)}`, isText: true };
  const variable = sources.environment[toEnvironmentName(name)];
  if (variable !== undefined && variable !== "")
    return { value: variable, source: toEnvironmentName(name), isText: true };
  const inFile = sources.file?.values[name];
  if (inFile !== undefined && inFile !== null)
    return { value: inFile, source: sources.file?.path ?? null, isText: false };
  return { value: sources.fallbacks[name], source: null, isText: false };
}

function isSaid(name: SettingName, sources: SettingSources): boolean {
  return find(name, sources).value !== undefined;
}

function parseText(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return text;
  }
}

function missing(name: SettingName, sources: SettingSources): InputError {
  const file = sources.file?.path ?? sources.usualFile ?? "the settings file";
  return new InputError({ field: name, message: `is required; set it in ${file} or as ${toEnvironmentName(name)}` });
}

function locate(name: string, fault: FieldFault): FieldFault {
  return { field: fault.field === "(input)" ? name : `${name}.${fault.field}`, message: fault.message };
}

function readOne(definition: Definition, sources: SettingSources): unknown {
  const found = find(definition.name, sources);
  const plain = definition.value.safeParse(found.value);
  if (plain.success) return plain.data;
  if (found.value === undefined) throw missing(definition.name, sources);
  const asJson = found.isText ? definition.value.safeParse(parseText(found.value)) : plain;
  if (asJson.success) return asJson.data;
  throw new InputError(locate(definition.name, firstFault(asJson.error)), found.source ?? undefined);
}

function refuseUnknown(sources: SettingSources): void {
  const known = new Set<string>(AGENT_SETTINGS.map((setting) => setting.name));
  const unknown = Object.keys(sources.file?.values ?? {}).find((name) => !known.has(name));
  if (unknown !== undefined)
    throw new InputError({ field: formatPath([unknown]), message: "is not a known setting" }, sources.file?.path);
}

/**
 * The named settings: flag before environment before file before fallback. A fault in a setting that was not asked
 * for does no harm. Throws an {@link InputError} that names the setting and where it stands, never its value.
 */
export function readSettings<Name extends SettingName>(
  sources: SettingSources,
  names: readonly Name[],
): Pick<AgentSettings, Name> {
  refuseUnknown(sources);
  const wanted = new Set<string>(names);
  const definitions = AGENT_SETTINGS.filter((definition) => wanted.has(definition.name));
  // What was said wrongly is told before what was not said: a misspelt value is the likelier mistake.
  const said = definitions.toSorted(
    (left, right) => Number(isSaid(right.name, sources)) - Number(isSaid(left.name, sources)),
  );
  const values = said.map((definition) => [definition.name, readOne(definition, sources)]);
  // Each value was parsed by its own schema, which is the one the type comes from.
  return Object.freeze(Object.fromEntries(values)) as Pick<AgentSettings, Name>;
}

/** All settings, for what reports. */
export const ALL_SETTINGS = AGENT_SETTINGS.map((setting) => setting.name);
