import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { AGENT_ENTRY, ROOT } from "./repository.ts";

/** The agent as one file of JavaScript in the folder; returns its path. What it costs beside the source is what loading costs. */
export async function bundleAgent(folder: string): Promise<string> {
  const bundle = await rolldown({ input: join(ROOT, AGENT_ENTRY), cwd: ROOT, platform: "node" });
  const file = join(folder, "agent.mjs");
  await bundle.write({ file, format: "esm", codeSplitting: false, minify: true });
  await bundle.close();
  writeFileSync(join(folder, "package.json"), '{"type":"module"}\n');
  return file;
}
