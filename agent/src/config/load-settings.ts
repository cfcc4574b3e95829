import { InputError, type Platform } from "@clearseat/shared";
import { parseDocument } from "yaml";
import type { FilesDoor } from "../platform/files.ts";
import { DEFAULT_PLACES } from "./default-places.ts";
import type { SettingSources } from "./read-settings.ts";
import type { SettingName } from "./setting-names.ts";

export interface SettingPlaces {
  readonly platform: Platform;
  readonly files: FilesDoor;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly flags: Readonly<Partial<Record<SettingName, string | undefined>>>;
  /** From `--config`; must be there when it is given. */
  readonly configFile: string | undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parseSettingsFile(path: string, text: string): Record<string, unknown> {
  // Plain errors: the pretty ones quote the line, which may hold a secret.
  const document = parseDocument(text, { prettyErrors: false });
  const error = document.errors[0];
  if (error !== undefined) {
    const line = text.slice(0, error.pos[0]).split("\n").length;
    throw new InputError({ field: `line ${line}`, message: "is not valid YAML" }, path);
  }
  const values: unknown = document.toJS() ?? {};
  if (!isRecord(values))
    throw new InputError(
      { field: "(input)", message: "must be a list of settings such as serverUrl: https://..." },
      path,
    );
  return values;
}

function readFile(places: SettingPlaces): SettingSources["file"] {
  const named = places.configFile ?? places.environment["CLEARSEAT_CONFIG"];
  const path = named ?? DEFAULT_PLACES[places.platform].configFile;
  const text = places.files.readText(path);
  if (text.ok) return { path, values: parseSettingsFile(path, text.value) };
  if (named === undefined && text.reason === "missing") return null;
  throw new InputError({ field: "--config", message: `the file cannot be read (${text.reason})` }, path);
}

/** Collects where settings may stand on this machine. Throws an InputError when the file cannot be used. */
export function loadSettingSources(places: SettingPlaces): SettingSources {
  return {
    flags: places.flags,
    environment: places.environment,
    file: readFile(places),
    fallbacks: { dataDir: DEFAULT_PLACES[places.platform].dataDir },
  };
}
