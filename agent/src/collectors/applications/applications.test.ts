import { describe, expect, it } from "vitest";
import { createFactCache } from "../../platform/fact-cache.ts";
import { createFakeFiles } from "../../platform/fake-files.ts";
import { lookAt } from "../run-for-test.ts";
import { applicationsCollector } from "./collector.ts";
import { HISTORY } from "./fixtures/composed.ts";
import { STATUS } from "./fixtures/recorded.ts";
import { parseAptHistory } from "./parse-apt-history.ts";
import { parseDpkgStatus } from "./parse-dpkg-status.ts";

describe("applications collector", () => {
  it("lists packages that are installed now, Flatpaks and snaps", async () => {
    const run = await lookAt(applicationsCollector, {
      "/var/lib/dpkg/status": STATUS,
      "/var/lib/flatpak/app/com.rustdesk.RustDesk/current": { link: "x86_64/stable" },
      "/snap/bin/x": "",
      "/snap/README": "",
      "/snap/remmina/current": { link: "6425" },
      "/snap/broken/1": { folder: true },
    });

    const common = { publisher: null, path: null, installedAt: null, installedBy: "unknown" };
    expect(run.gaps).toEqual([]);
    expect(run.value).toEqual([
      { ...common, name: "xrdp", version: "0.9.21.1-1+deb12u3", bundleId: null },
      { ...common, name: "zstd", version: "1.5.4+dfsg2-5", bundleId: null },
      { ...common, name: "com.rustdesk.RustDesk", version: null, bundleId: "com.rustdesk.RustDesk" },
      { ...common, name: "remmina", version: "6425", bundleId: null },
    ]);
  });

  it("says which packages a person asked for, and names the part that it may not read", async () => {
    const asked = await lookAt(applicationsCollector, {
      "/var/lib/dpkg/status": STATUS,
      "/var/log/apt/history.log": HISTORY.replace("anydesk:amd64", "xrdp:amd64"),
    });
    const denied = await lookAt(applicationsCollector, {
      "/var/lib/dpkg/status": STATUS,
      "/var/log/apt/history.log": { fails: "denied" },
    });

    expect(asked.value).toMatchObject([
      { name: "xrdp", installedBy: "user" },
      { name: "zstd", installedBy: "unknown" },
    ]);
    expect(denied.value).toHaveLength(2);
    expect(denied.gaps).toEqual([{ section: "applications.history", reason: "denied" }]);
  });

  it("reads the packages again only when something was installed", async () => {
    const facts = createFactCache();
    let loads = 0;
    const at = (modifiedAtMs: number) => {
      const files = createFakeFiles({ "/var/lib/dpkg/status": STATUS }, modifiedAtMs);
      return { ...files, loadText: (file: string) => ((loads += 1), files.loadText(file)) };
    };

    await lookAt(applicationsCollector, {}, { files: at(1), facts });
    await lookAt(applicationsCollector, {}, { files: at(1), facts });
    await lookAt(applicationsCollector, {}, { files: at(2), facts });

    expect(loads).toBe(2);
  });

  it("says that RPM packages are not read", async () => {
    const fedora = await lookAt(applicationsCollector, { "/usr/lib/sysimage/rpm/rpmdb.sqlite": "" });
    const both = await lookAt(applicationsCollector, {
      "/usr/lib/sysimage/rpm/rpmdb.sqlite": "",
      "/var/lib/dpkg/status": STATUS,
    });

    expect(fedora.gaps).toEqual([{ section: "applications", reason: "unsupported" }]);
    expect(both.gaps).toEqual([{ section: "applications.rpm", reason: "unsupported" }]);
  });

  it.each([
    ["missing", {}, "missing"],
    ["denied", { "/var/lib/dpkg/status": { fails: "denied" } }, "denied"],
    ["garbage", { "/var/lib/dpkg/status": "\u0000garbage" }, "unparsable"],
  ] as const)("is a gap when the packages are %s", async (_name, tree, reason) => {
    expect((await lookAt(applicationsCollector, tree)).gaps).toEqual([{ section: "applications", reason }]);
  });

  it("is a gap when the look takes too long", async () => {
    let nowMs = 0;
    const run = await lookAt(
      applicationsCollector,
      { "/var/lib/dpkg/status": STATUS },
      { clock: { now: () => 0, monotonicMs: () => (nowMs += 60_000) } },
    );

    expect(run.gaps).toEqual([{ section: "applications", reason: "timed_out" }]);
  });
});

describe("parseDpkgStatus", () => {
  it("reads the last paragraph without an empty line after it, and an empty system as empty", () => {
    expect(parseDpkgStatus("Package: a\nStatus: install ok installed")).toEqual([{ name: "a", version: null }]);
    expect(parseDpkgStatus("Package: a\nStatus: purge ok not-installed\n")).toEqual([]);
    expect(parseDpkgStatus("")).toBeNull();
  });
});

describe("parseAptHistory", () => {
  it("names what a person asked for, not what came along nor what root installed", () => {
    expect([...parseAptHistory(HISTORY)]).toEqual(["anydesk"]);
  });

  it("forgets what was removed, and what management installed again", () => {
    const removed = `${HISTORY}\nStart-Date: 2026-03-03  10:00:00\nPurge: anydesk:amd64 (6.3.2)\n`;
    const again = `${HISTORY}\nStart-Date: 2026-03-03  10:00:00\nReinstall: anydesk:amd64 (6.3.2)\n`;

    expect([...parseAptHistory(removed)]).toEqual([]);
    expect([...parseAptHistory(again)]).toEqual([]);
  });

  it("takes a system's account for nobody, and garbage for nothing", () => {
    expect([...parseAptHistory("Requested-By: daemon (1)\nInstall: anydesk:amd64 (6.3.2)\n")]).toEqual([]);
    expect([...parseAptHistory("Requested-By: ana\nInstall: anydesk:amd64 (6.3.2)\n")]).toEqual([]);
    expect([...parseAptHistory("\u0000 Install: ,,,")]).toEqual([]);
  });
});
