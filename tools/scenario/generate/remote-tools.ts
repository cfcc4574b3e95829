import { CATALOG, type CatalogEntry, type Platform } from "@clearseat/shared";
import type { Chance } from "./chance.ts";
import type { PatchPart } from "./patch-parts.ts";

/** Tools that let somebody in and have a program of their own, one for each system on which they run. */
const TOOLS: readonly CatalogEntry[] = CATALOG.filter(
  ({ family, acceptsConnections, builtIn }) => family === "remote-tool" && acceptsConnections && !builtIn,
);

const FOLDERS = { windows: "C:\\Program Files\\", macos: "/Applications/", linux: "/opt/" } as const;

export interface InstalledTool {
  readonly entry: CatalogEntry;
  readonly patch: PatchPart;
}

/** Some remote tool of the catalog that runs on this system, as its user would have installed it. */
export function pickTool(chance: Chance, platform: Platform, besides: readonly string[] = []): InstalledTool {
  const fitting = TOOLS.filter((entry) => !besides.includes(entry.id) && programOf(entry, platform) !== undefined);
  const entry = chance.pick(fitting);
  return { entry, patch: installTool(entry, platform, "user") };
}

/** A tool of the catalog by its id. Throws on an id that is not there. */
export function findTool(id: string): CatalogEntry {
  const entry = CATALOG.find((one) => one.id === id);
  if (entry === undefined) throw new Error(`no such tool: ${id}`);
  return entry;
}

function programOf(entry: CatalogEntry, platform: Platform): CatalogEntry["programs"][number] | undefined {
  return entry.programs.find(
    ({ platforms, executables, requiredArguments }) =>
      platforms.includes(platform) && executables.length > 0 && requiredArguments.length === 0,
  );
}

/** What is seen of a tool that runs on a system: its program, its service, its entry in the list of applications. */
export function installTool(entry: CatalogEntry, platform: Platform, installedBy: "user" | "mdm"): PatchPart {
  const program = programOf(entry, platform);
  const name = plain(program?.executables[0] ?? entry.name);
  const folder = `${FOLDERS[platform]}${plain(entry.name)}`;
  const path = platform === "windows" ? `${folder}\\${name}` : `${folder}/${name}`;
  const signer = platform === "windows" ? plain(program?.signers[0] ?? "") || null : null;
  const service = program?.services[0];
  return {
    processes: [{ name, path, commandLine: `"${path}"`, user: "employee", signer }],
    services: service === undefined ? [] : [{ name: plain(service), path, state: "running", startMode: "auto" }],
    applications: [{ name: plain(program?.applications[0] ?? entry.name), path: folder, installedBy }],
  };
}

function plain(pattern: string): string {
  return pattern.replaceAll("*", "a1");
}

/** One entry of a tool's log: somebody came in. */
export function logSession(toolId: string, at: string, facts: { unattended: boolean; peer: string | null }): PatchPart {
  return { toolLogs: [{ toolId, at, event: "session_started", ...facts }] };
}
