import type { Service } from "@clearseat/shared";
import { type Answer, failed, found, valueOrNull } from "../../platform/answer.ts";
import type { FilesDoor } from "../../platform/files.ts";
import { defineCollector } from "../collector.ts";
import { parseUnit, serviceName, templateOf, type UnitFile } from "./parse-unit.ts";
import { type RunningUnits, readRunningUnits } from "./read-running-units.ts";

/** Highest priority first (systemd.unit(5)). */
const UNIT_FOLDERS = [
  "/etc/systemd/system",
  "/run/systemd/system",
  "/usr/local/lib/systemd/system",
  "/usr/lib/systemd/system",
  "/lib/systemd/system",
];
const USER_UNIT_FOLDERS = ["/etc/systemd/user", "/usr/local/lib/systemd/user", "/usr/lib/systemd/user"];

interface InstalledUnits {
  /** Units that start with the machine, or with every log-in. */
  readonly enabled: ReadonlySet<string>;
}

function wantedUnits(files: FilesDoor, folder: string): string[] {
  const names = valueOrNull(files.list(folder)) ?? [];
  return names
    .filter((name) => name.endsWith(".wants") || name.endsWith(".requires"))
    .flatMap((name) => valueOrNull(files.list(`${folder}/${name}`)) ?? [])
    .filter((name) => name.endsWith(".service"));
}

function readEnabled(files: FilesDoor): Answer<InstalledUnits> {
  const own = files.list("/etc/systemd/system");
  if (!own.ok) return own;
  return found({
    enabled: new Set(["/etc/systemd/system", "/etc/systemd/user"].flatMap((folder) => wantedUnits(files, folder))),
  });
}

/** The unit's own file, else its template's; a link to /dev/null has nothing in it. */
function readUnit(files: FilesDoor, unit: string): UnitFile {
  const template = templateOf(unit);
  const names = template === null ? [unit] : [unit, template];
  for (const folder of [...UNIT_FOLDERS, ...USER_UNIT_FOLDERS]) {
    for (const name of names) {
      const text = files.readText(`${folder}/${name}`);
      if (text.ok) return parseUnit(text.value);
    }
  }
  return { description: null, program: null };
}

function stateOf(unit: string, running: RunningUnits | null): string | null {
  if (running === null) return null;
  return running.units.has(unit) ? "running" : "stopped";
}

/** Changes when units are installed, removed, enabled or disabled; then the files are read again. */
function versionOf(files: FilesDoor): string {
  const folders = [
    ...UNIT_FOLDERS,
    ...USER_UNIT_FOLDERS,
    "/etc/systemd/system/multi-user.target.wants",
    "/etc/systemd/system/graphical.target.wants",
  ];
  return folders.map((folder) => valueOrNull(files.stat(folder))?.modifiedAtMs ?? 0).join(" ");
}

/** Without a running systemd, as in containers, what is installed is known and what runs is not. */
function readRunning(files: FilesDoor): Answer<RunningUnits | null> {
  if (!files.stat("/run/systemd/system").ok) return found(null);
  const running = readRunningUnits(files);
  return running.ok ? running : failed(running.reason, running.detail);
}

/** systemd's services that start by themselves or run now, from its unit files and control groups. */
export const servicesCollector = defineCollector({
  id: "services-systemd",
  section: "services",
  platforms: ["linux"],
  timeoutMs: 5_000,
  budgetMs: 20,
  async collect({ doors: { files, facts } }) {
    const version = versionOf(files);
    const installed = await facts.get("enabled-units", version, () => readEnabled(files));
    if (!installed.ok) return { gap: installed.reason === "missing" ? "unsupported" : installed.reason };
    const running = readRunning(files);
    const active = running.ok ? running.value : null;
    const names = [...new Set([...installed.value.enabled, ...(active?.units ?? [])])].sort();
    const services = await Promise.all(
      names.map(async (unit): Promise<Service> => {
        const file = valueOrNull(await facts.get(`unit ${unit}`, version, () => found(readUnit(files, unit))));
        return {
          name: serviceName(unit),
          displayName: file?.description ?? null,
          path: file?.program ?? null,
          state: stateOf(unit, active),
          startMode: installed.value.enabled.has(unit) ? "auto" : "manual",
        };
      }),
    );
    const gaps =
      running.ok && active !== null
        ? []
        : [{ section: "services.state", reason: running.ok ? ("unsupported" as const) : running.reason }];
    return { value: services, gaps };
  },
});
