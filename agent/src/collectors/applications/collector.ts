import type { Application, SnapshotGap } from "@clearseat/shared";
import { failed, found, valueOrNull, type Answer } from "../../platform/answer.ts";
import type { FilesDoor } from "../../platform/files.ts";
import { defineCollector, type CollectorContext } from "../collector.ts";
import { parseDpkgStatus } from "./parse-dpkg-status.ts";

const DPKG_STATUS = "/var/lib/dpkg/status";
/** A full desktop has about 6 MiB. */
const MOST_STATUS_BYTES = 64 << 20;
const RPM_DATABASES = ["/usr/lib/sysimage/rpm", "/var/lib/rpm"];
/** Flatpak's system-wide installation: one folder an application id. */
const FLATPAKS = "/var/lib/flatpak/app";
const SNAPS = "/snap";
/** Folders of /snap that are no packages. */
const NOT_SNAPS = new Set(["bin", "README"]);

function toApplication(name: string, version: string | null, bundleId: string | null = null): Application {
  return { name, publisher: null, version, path: null, bundleId, installedAt: null, installedBy: "unknown" };
}

async function readDpkg(files: FilesDoor): Promise<Answer<Application[]>> {
  const text = await files.loadText(DPKG_STATUS, MOST_STATUS_BYTES);
  if (!text.ok) return text;
  const packages = parseDpkgStatus(text.value);
  if (packages === null) return failed("unparsable", DPKG_STATUS);
  return found(packages.map(({ name, version }) => toApplication(name, version)));
}

/** The status file is replaced with every installation, so its time tells whether to read it again. */
async function dpkgApplications({ doors: { files, facts } }: CollectorContext): Promise<Answer<Application[]>> {
  const status = files.stat(DPKG_STATUS);
  if (!status.ok) return status;
  return facts.get("dpkg", `${status.value.modifiedAtMs} ${status.value.sizeBytes}`, () => readDpkg(files));
}

function readFlatpaks(files: FilesDoor): Application[] {
  const ids = valueOrNull(files.list(FLATPAKS)) ?? [];
  return ids.filter((id) => id.includes(".")).map((id) => toApplication(id, null, id));
}

function readSnaps(files: FilesDoor): Application[] {
  const names = valueOrNull(files.list(SNAPS)) ?? [];
  return names.filter((name) => !NOT_SNAPS.has(name)).flatMap((name) => {
    const revision = files.readLink(`${SNAPS}/${name}/current`);
    return revision.ok ? [toApplication(name, revision.value)] : [];
  });
}

/** Installed packages of Debian's kind, Flatpaks and snaps that all users have. RPM's database is not read yet. */
export const applicationsCollector = defineCollector({
  id: "applications-packages",
  section: "applications",
  platforms: ["linux"],
  timeoutMs: 15_000,
  budgetMs: 100,
  async collect(context) {
    const { files } = context.doors;
    const dpkg = await dpkgApplications(context);
    const hasRpm = RPM_DATABASES.some((folder) => valueOrNull(files.list(folder))?.some((name) => /^(?:rpmdb\.sqlite|Packages|Packages\.db)$/u.test(name)));
    if (!dpkg.ok && (dpkg.reason !== "missing" || !hasRpm)) return { gap: dpkg.reason };
    if (!dpkg.ok) return { gap: "unsupported" };
    const gaps: SnapshotGap[] = hasRpm ? [{ section: "applications.rpm", reason: "unsupported" }] : [];
    return { value: [...dpkg.value, ...readFlatpaks(files), ...readSnaps(files)], gaps };
  },
});
