import { describe, expect, it } from "vitest";
import type { FakeEntry } from "../../platform/fake-files.ts";
import { lookAt } from "../run-for-test.ts";
import { servicesCollector } from "./collector.ts";
import { SSH_UNIT } from "./fixtures/recorded.ts";
import { parseUnit, templateOf } from "./parse-unit.ts";

const INSTALLED: Readonly<Record<string, FakeEntry>> = {
  "/etc/systemd/system/multi-user.target.wants/ssh.service": { link: "/usr/lib/systemd/system/ssh.service" },
  "/etc/systemd/system/multi-user.target.wants/remote-fs.target": { link: "/usr/lib/systemd/system/remote-fs.target" },
  "/etc/systemd/system/getty.target.wants/getty@tty1.service": { link: "/usr/lib/systemd/system/getty@.service" },
  "/usr/lib/systemd/system/ssh.service": SSH_UNIT,
  "/usr/lib/systemd/system/getty@.service":
    "[Unit]\nDescription=Getty on %I\n[Service]\nExecStart=-/sbin/agetty -o '-p -- \\\\u' --noclear - $TERM\n",
  "/usr/lib/systemd/system/anydesk.service":
    "[Unit]\nDescription=AnyDesk\n[Service]\nExecStart=/usr/bin/anydesk --service\n",
  "/usr/lib/systemd/system/unused.service": "[Service]\nExecStart=/usr/bin/unused\n",
};
const RUNNING: Readonly<Record<string, FakeEntry>> = {
  "/run/systemd/system/x": "",
  "/sys/fs/cgroup/system.slice/anydesk.service/cgroup.procs": "812\n",
  "/sys/fs/cgroup/system.slice/ssh.service/cgroup.procs": "",
  "/sys/fs/cgroup/system.slice/ssh.service/cgroup.events": "populated 0\nfrozen 0\n",
  "/sys/fs/cgroup/system.slice/system-getty.slice/getty@tty1.service/cgroup.procs": "",
  "/sys/fs/cgroup/system.slice/system-getty.slice/getty@tty1.service/cgroup.events": "populated 1\n",
  "/sys/fs/cgroup/user.slice/user-1000.slice/user@1000.service/app.slice/gnome-remote-desktop.service/cgroup.procs":
    "900\n",
  "/usr/lib/systemd/user/gnome-remote-desktop.service":
    "[Unit]\nDescription=GNOME Remote Desktop\n[Service]\nExecStart=/usr/libexec/gnome-remote-desktop-daemon\n",
};

describe("services collector", () => {
  it("tells what starts by itself and what runs, of the system and of people", async () => {
    const run = await lookAt(servicesCollector, { ...INSTALLED, ...RUNNING });

    expect(run.gaps).toEqual([]);
    expect(run.value).toEqual([
      { name: "anydesk", displayName: "AnyDesk", path: "/usr/bin/anydesk", state: "running", startMode: "manual" },
      { name: "getty@tty1", displayName: "Getty on %I", path: "/sbin/agetty", state: "running", startMode: "auto" },
      {
        name: "gnome-remote-desktop",
        displayName: "GNOME Remote Desktop",
        path: "/usr/libexec/gnome-remote-desktop-daemon",
        state: "running",
        startMode: "manual",
      },
      {
        name: "ssh",
        displayName: "OpenBSD Secure Shell server",
        path: "/usr/sbin/sshd",
        state: "stopped",
        startMode: "auto",
      },
    ]);
  });

  it("reads the control groups of older systems", async () => {
    const run = await lookAt(servicesCollector, {
      ...INSTALLED,
      "/run/systemd/system/x": "",
      "/sys/fs/cgroup/systemd/system.slice/ssh.service/cgroup.procs": "5\n",
    });

    expect(run.value).toContainEqual(expect.objectContaining({ name: "ssh", state: "running" }));
  });

  it("knows what is installed and not what runs where systemd is not running", async () => {
    const run = await lookAt(servicesCollector, INSTALLED);

    expect(run.value).toMatchObject([
      { name: "getty@tty1", state: null },
      { name: "ssh", state: null, startMode: "auto" },
    ]);
    expect(run.gaps).toEqual([{ section: "services.state", reason: "unsupported" }]);
  });

  it("names the part that is missing when control groups cannot be read", async () => {
    const run = await lookAt(servicesCollector, {
      ...INSTALLED,
      "/run/systemd/system/x": "",
      "/sys/fs/cgroup": { fails: "denied" },
    });

    expect(run.gaps).toEqual([{ section: "services.state", reason: "denied" }]);
  });

  it.each([
    ["without systemd", {}, "unsupported"],
    ["denied", { "/etc/systemd/system": { fails: "denied" } }, "denied"],
  ] as const)("is a gap %s", async (_name, tree, reason) => {
    expect((await lookAt(servicesCollector, tree)).gaps).toEqual([{ section: "services", reason }]);
  });

  it("is a gap when the look takes too long, and keeps the name when the unit is garbage", async () => {
    let nowMs = 0;
    const slow = await lookAt(servicesCollector, INSTALLED, {
      clock: { now: () => 0, monotonicMs: () => (nowMs += 60_000) },
    });
    const garbage = await lookAt(servicesCollector, {
      ...INSTALLED,
      "/usr/lib/systemd/system/ssh.service": "\u0000\u0001",
    });

    expect(slow.gaps).toEqual([{ section: "services", reason: "timed_out" }]);
    expect(garbage.value).toContainEqual(expect.objectContaining({ name: "ssh", path: null, displayName: null }));
  });
});

describe("units", () => {
  it.each([
    ["ExecStart=-/bin/a --b", "/bin/a"],
    ["ExecStart=@/bin/a argv0", "/bin/a"],
    ['ExecStart=!!"/opt/My Tool/run" --x', "/opt/My Tool/run"],
    ["ExecStart=\nExecStart=/bin/b", "/bin/b"],
    ["ExecStart=/bin/a\nExecStart=\nExecStart=/bin/c", "/bin/c"],
    ["ExecStart=/bin/a \\\n  --long", "/bin/a"],
    ["Type=oneshot", null],
  ])("reads the program of %j", (text, program) => {
    expect(parseUnit(text).program).toBe(program);
  });

  it("knows the template behind an instance", () => {
    expect([templateOf("getty@tty1.service"), templateOf("ssh.service"), templateOf("getty@.service")]).toEqual([
      "getty@.service",
      null,
      null,
    ]);
  });
});
