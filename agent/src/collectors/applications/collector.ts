import type { Application, SnapshotGap } from "@clearseat/shared";
import { type Answer, failed, found, valueOrNull } from "../../platform/answer.ts";
import type { FilesDoor } from "../../platform/files.ts";
import { defineCollector } from "../collector.ts";
import { parseAptHistory } from "./parse-apt-history.ts";
import { parseDpkgStatus } from "./parse-dpkg-status.ts";

const DPKG_STATUS = "/var/lib/dpkg/status";
/** A full desktop has about 6 MiB. */
const MOST_STATUS_BYTES = 64 << 20;
const APT_HISTORY = "/var/log/apt/history.log";
const MOST_HISTORY_BYTES = 1 << 20;
const RPM_DATABASES = ["/usr/lib/sysimage/rpm", "/var/lib/rpm"];
/** Flatpak's system-wide installation: one folder an application id. */
const FLATPAKS = "/var/lib/flatpak/app";
const SNAPS = "/snap";
/** Folders of /snap that are no packages. */
const NOT_SNAPS = new Set(["bin", "README"]);

type InstalledBy = Application["installedBy"];

function toApplication(
  name: string,
  version: string | null,
  { bundleId = null, installedBy = "unknown" }: { bundleId?: string | null; installedBy?: InstalledBy } = {},
): Application {
  return { name, publisher: null, version, path: null, bundleId, installedAt: null, installedBy };
}

/** Packages that a person asked for; older history is rotated away, and what it would say stays unknown. */
async function readAptHistory(files: FilesDoor): Promise<Answer<ReadonlySet<string>>> {
  const tail = await files.loadTail(APT_HISTORY, MOST_HISTORY_BYTES);
  if (!tail.ok) return tail.reason === "missing" ? found(new Set<string>()) : tail;
  const text = new TextDecoder().decode(tail.value.bytes);
  return found(parseAptHistory(tail.value.whole ? text : text.slice(text.indexOf("\n\n") + 2)));
}

async function readDpkg(files: FilesDoor, askedFor: ReadonlySet<string>): Promise<Answer<Application[]>> {
  const text = await files.loadText(DPKG_STATUS, MOST_STATUS_BYTES);
  if (!text.ok) return text;
  const packages = parseDpkgStatus(text.value);
  if (packages === null) return failed("unparsable", DPKG_STATUS);
  return found(
    packages.map(({ name, version }) =>
      toApplication(name, version, { installedBy: askedFor.has(name) ? "user" : "unknown" }),
    ),
  );
}

function readFlatpaks(files: FilesDoor): Application[] {
  const ids = valueOrNull(files.list(FLATPAKS)) ?? [];
  return ids.filter((id) => id.includes(".")).map((id) => toApplication(id, null, { bundleId: id }));
}

function readSnaps(files: FilesDoor): Application[] {
  const names = valueOrNull(files.list(SNAPS)) ?? [];
  return names
    .filter((name) => !NOT_SNAPS.has(name))
    .flatMap((name) => {
      const revision = files.readLink(`${SNAPS}/${name}/current`);
      return revision.ok ? [toApplication(name, revision.value)] : [];
    });
}

interface ApplicationReading {
  readonly value: Application[];
  readonly gaps: readonly SnapshotGap[];
}

function hasRpmDatabase(files: FilesDoor): boolean {
  return RPM_DATABASES.some((folder) =>
    valueOrNull(files.list(folder))?.some((name) => /^(?:rpmdb\.sqlite|Packages|Packages\.db)$/u.test(name)),
  );
}

async function readApplications(files: FilesDoor): Promise<Answer<ApplicationReading>> {
  const hasRpm = hasRpmDatabase(files);
  const history = await readAptHistory(files);
  const dpkg = await readDpkg(files, history.ok ? history.value : new Set());
  if (!dpkg.ok) return dpkg.reason === "missing" && hasRpm ? failed("unsupported", "rpm database") : dpkg;
  const gaps: SnapshotGap[] = hasRpm ? [{ section: "applications.rpm", reason: "unsupported" }] : [];
  if (!history.ok) gaps.push({ section: "applications.history", reason: history.reason });
  return found({ value: [...dpkg.value, ...readFlatpaks(files), ...readSnaps(files)], gaps });
}

/** Every installation changes the time of one of these; dpkg replaces its status file. */
function versionOf(files: FilesDoor): string {
  const facts = [DPKG_STATUS, APT_HISTORY, FLATPAKS, SNAPS, ...RPM_DATABASES].map((file) =>
    valueOrNull(files.stat(file)),
  );
  return facts.map((fact) => (fact === null ? "-" : `${fact.modifiedAtMs}/${fact.sizeBytes}`)).join(" ");
}

/** Installed packages of Debian's kind, with those that a person asked for, and Flatpaks and snaps that all users have. RPM's database is not read yet. */
export const applicationsCollector = defineCollector({
  id: "applications-packages",
  section: "applications",
  platforms: ["linux"],
  timeoutMs: 15_000,
  budgetMs: 100,
  async collect({ doors: { files, facts } }) {
    const reading = await facts.get("applications", versionOf(files), () => readApplications(files));
    return reading.ok ? reading.value : { gap: reading.reason };
  },
});
