import { InputError, type Platform } from "@clearseat/shared";
import { parseDocument } from "yaml";
import type { FilesDoor } from "../platform/files.ts";
import { DEFAULT_PLACES, type Places } from "./default-places.ts";
import type { SettingSources } from "./read-settings.ts";
import type { SettingName } from "./setting-names.ts";

export interface SettingPlaces {
  readonly platform: Platform;
  readonly files: FilesDoor;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly flags: Readonly<Partial<Record<SettingName, string | undefined>>>;
  /** From `--config`; must be there when it is given. */
  readonly configFile: string | undefined;
  /** Where `npm start` keeps things; absent or null where this is no checkout. */
  readonly checkout?: Places | null | undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function toValues(path: string, document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new InputError(
      { field: "(input)", message: "has an alias that names nothing, or unfolds without end" },
      path,
    );
  }
}

function parseSettingsFile(path: string, text: string): Record<string, unknown> {
  // Pretty errors and warnings quote the text, which may hold a secret.
  const document = parseDocument(text, { prettyErrors: false, logLevel: "error" });
  const error = document.errors[0];
  if (error !== undefined) {
    const line = text.slice(0, error.pos[0]).split("\n").length;
    throw new InputError({ field: `line ${line}`, message: "is not valid YAML" }, path);
  }
  const values = toValues(path, document) ?? {};
  if (!isRecord(values))
    throw new InputError(
      { field: "(input)", message: "must be a list of settings such as serverUrl: https://..." },
      path,
    );
  return values;
}

/** Null when it is not there and need not be. */
function readFile(path: string, mustExist: boolean, files: FilesDoor): SettingSources["file"] {
  const text = files.readText(path);
  if (text.ok) return { path, values: parseSettingsFile(path, text.value) };
  if (!mustExist && text.reason === "missing") return null;
  throw new InputError({ field: "--config", message: `the file cannot be read (${text.reason})` }, path);
}

/** The named file, else this system's own, else the one of a checkout. */
function findFile({
  configFile,
  environment,
  platform,
  files,
  checkout = null,
}: SettingPlaces): SettingSources["file"] {
  const named = configFile ?? environment["CLEARSEAT_CONFIG"];
  if (named !== undefined) return readFile(named, true, files);
  const own = readFile(DEFAULT_PLACES[platform].configFile, false, files);
  return own ?? (checkout === null ? null : readFile(checkout.configFile, false, files));
}

/** Collects where settings may stand on this machine. Throws an InputError when the file cannot be used. */
export function loadSettingSources(places: SettingPlaces): SettingSources {
  const file = findFile(places);
  const system = DEFAULT_PLACES[places.platform];
  const { dataDir } = file === null ? (places.checkout ?? system) : system;
  return {
    flags: places.flags,
    environment: places.environment,
    file,
    usualFile: system.configFile,
    fallbacks: { dataDir },
  };
}
