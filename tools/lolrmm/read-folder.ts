import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "@clearseat/shared";
import { joinCertificates, readCertificates, readTool, type ToolFile } from "./read-lolrmm.ts";

const CERTIFICATES = "rmm_certificates.json";

export interface LolrmmFolder {
  readonly files: readonly ToolFile[];
  /** False: signers come from the YAML files alone. */
  readonly hasCertificates: boolean;
}

/**
 * Reads a copy of LOLRMM: the YAML files in `folder` or its `yaml` folder, and the list of certificates beside them.
 * Throws an InputError naming file and field.
 */
export function readFolder(folder: string): LolrmmFolder {
  const yaml = existsSync(join(folder, "yaml")) ? join(folder, "yaml") : folder;
  const names = listFiles(yaml).filter((name) => /\.ya?ml$/iu.test(name));
  if (names.length === 0) throw new InputError({ field: "--from", message: "holds no YAML files" }, folder);
  const tools = names.map((name) => ({
    stem: name.replace(/\.ya?ml$/iu, ""),
    tool: readTool(readText(join(yaml, name)), name),
  }));
  const certificates = join(folder, CERTIFICATES);
  const hasCertificates = existsSync(certificates);
  return {
    files: joinCertificates(tools, hasCertificates ? readCertificates(readText(certificates), CERTIFICATES) : []),
    hasCertificates,
  };
}

function listFiles(folder: string): string[] {
  return reading(folder, () => readdirSync(folder));
}

function readText(file: string): string {
  return reading(file, () => readFileSync(file, "utf8"));
}

function reading<T>(place: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new InputError({ field: "(input)", message: `cannot be read (${String(error)})` }, place);
  }
}
