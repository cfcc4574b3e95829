import { InputError, parseInput } from "@clearseat/shared";
import { parseDocument } from "yaml";
import { Scenario } from "./scenario.ts";

/**
 * Reads a scenario from YAML or JSON text. `source` is the file's name for the person who reads the fault.
 * Throws {@link InputError} naming the file and the field, or line and column where the text itself is broken.
 */
export function loadScenario(text: string, source: string): Scenario {
  return parseInput(Scenario, readTree(text, source), source);
}

function readTree(text: string, source: string): unknown {
  // JSON is YAML too, so one reader serves both.
  const document = parseDocument(text, { prettyErrors: false, logLevel: "error" });
  const fault = document.errors[0];
  if (fault !== undefined)
    throw new InputError({ field: placeOf(text, fault.pos[0]), message: oneLine(fault.message) }, source);
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    // The reader throws on aliases that name nothing or multiply without end.
    throw new InputError(
      { field: "(input)", message: error instanceof Error ? oneLine(error.message) : "cannot be read" },
      source,
    );
  }
}

function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split("\n");
  return `line ${before.length}, column ${(before.at(-1) ?? "").length + 1}`;
}

function oneLine(message: string): string {
  return (message.split("\n")[0] ?? "").trim();
}
