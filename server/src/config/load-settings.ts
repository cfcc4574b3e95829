import { InputError, parseInput, ServerSettings } from "@clearseat/shared";
import { parse, YAMLParseError } from "yaml";
import type { z } from "zod";
import { refuseUnknownWeights } from "../detection/company-weights.ts";
import { inFolder, readText, readTextIfThere } from "../platform/files.ts";

/** Settings as somebody writes them: what is left out has its default. */
export type ServerSettingsInput = z.input<typeof ServerSettings>;

/** Settings that were given as values. Throws an InputError naming the field; `source` is where they stand. */
export function checkSettings(input: unknown, source: string): ServerSettings {
  const settings = parseInput(ServerSettings, input, source);
  refuseUnknownWeights(settings.rules, source);
  return settings;
}

/** What stands in YAML text; an empty one holds nothing. Throws an InputError naming file and line. */
export function parseYaml(text: string, source: string): unknown {
  try {
    return parse(text, { logLevel: "error" }) ?? {};
  } catch (error) {
    if (error instanceof YAMLParseError)
      throw new InputError({ field: `line ${error.linePos?.[0].line ?? 1}`, message: "must be YAML" }, source);
    // The parser's word for aliases that name nothing or unfold without end.
    if (error instanceof ReferenceError)
      throw new InputError(
        { field: "(input)", message: "has an alias that names nothing, or unfolds without end" },
        source,
      );
    throw error;
  }
}

/** Settings from YAML text. Throws an InputError naming file and field. */
export function parseSettings(text: string, source: string): ServerSettings {
  return checkSettings(parseYaml(text, source), source);
}

/** Settings of a data folder: those of `file`, which must be there, or of its own `settings.yaml`, or the defaults. */
export function loadSettings(dataDir: string, file?: string): ServerSettings {
  if (file !== undefined) return parseSettings(readText(file), file);
  const own = inFolder(dataDir, "settings.yaml");
  return parseSettings(readTextIfThere(own) ?? "", own);
}
