import { SNAPSHOT_SECTIONS, Snapshot } from "@clearseat/shared";
import { STATUS } from "../../../agent/src/collectors/applications/fixtures/recorded.ts";
import { COLLECTORS } from "../../../agent/src/collectors/index.ts";
import { ARP, ROUTES, ROUTES_V6 } from "../../../agent/src/collectors/network/fixtures/recorded.ts";
import { SSH_UNIT } from "../../../agent/src/collectors/services/fixtures/recorded.ts";
import { LOGIND_SSH, RECORDED_UTMP } from "../../../agent/src/collectors/sessions/fixtures/recorded.ts";
import {
  ANYDESK_CONNECTIONS,
  PASSWD,
  RUSTDESK_LOG,
} from "../../../agent/src/collectors/tool-logs/fixtures/composed.ts";
import { BOX_TREE, RECEIVER_TREE } from "../../../agent/src/collectors/usb/fixtures/linux-trees.ts";
import type { FakeEntry } from "../../../agent/src/platform/fake-files.ts";
import { createFakePlatform } from "../../../agent/src/platform/fake-platform.ts";
import { NET_TABLES, statOf } from "../../../agent/src/platform/procfs/fixtures/recorded.ts";
import { takeSnapshot } from "../../../agent/src/runtime/take-snapshot.ts";
import { buildEdid } from "../../support/edid.ts";
import { type FuzzTarget, fromBytes, holds, toBytes } from "../engine/fuzz-target.ts";
import { fits } from "./promises.ts";

/** In a tree that travels as JSON a link, bytes and a terminal are each told by their beginning. */
const LINK = "link to ";
const BYTES = "bytes ";
const TERMINAL = "terminal of ";

function toText(entry: FakeEntry): string {
  if (typeof entry === "string") return entry;
  if (entry instanceof Uint8Array) return `${BYTES}${fromBytes(entry)}`;
  if ("accessedAtMs" in entry) return `${TERMINAL}${entry.accessedAtMs}`;
  return "link" in entry ? `${LINK}${entry.link}` : "";
}

function toEntry(text: string): FakeEntry {
  if (text.startsWith(TERMINAL)) return { accessedAtMs: Number(text.slice(TERMINAL.length)) || 0 };
  if (text.startsWith(LINK)) return { link: text.slice(LINK.length) };
  return text.startsWith(BYTES) ? toBytes(text.slice(BYTES.length)) : text;
}

/** A Linux laptop put together from what was recorded and composed for single collectors. */
const MACHINE: Readonly<Record<string, FakeEntry>> = {
  ...RECEIVER_TREE,
  ...BOX_TREE,
  ...NET_TABLES,
  "/proc/1/stat": statOf(1, "systemd", 0),
  "/proc/900/stat": statOf(900, "sshd", 1),
  "/proc/900/cmdline": "sshd: ana [priv]",
  "/proc/901/stat": statOf(901, "sshd", 900, { startTicks: 5_000 }),
  "/proc/901/cmdline": "sshd: ana@pts/0\0",
  "/proc/901/status": "Name:\tsshd\nUid:\t1000\t1000\t1000\t1000\n",
  "/proc/901/exe": { link: "/usr/sbin/sshd" },
  "/proc/901/fd/3": { link: "socket:[66651]" },
  "/proc/stat": "cpu 1 2 3\nbtime 1772450000\n",
  "/proc/cpuinfo": "processor\t: 0\nflags\t\t: fpu vme hypervisor\n\n",
  "/proc/net/route": ROUTES,
  "/proc/net/ipv6_route": ROUTES_V6,
  "/proc/net/arp": ARP,
  "/proc/bus/input/devices": "I: Bus=0011 Vendor=0001 Product=0001 Version=ab41\n\n",
  "/proc/acpi/button/lid/LID/state": "state:      open\n",
  "/proc/sys/kernel/random/boot_id": "3f9d1f0a-0000-4000-8000-0123456789ab\n",
  "/etc/os-release": 'NAME="Debian GNU/Linux"\nVERSION_ID="12"\n',
  "/etc/timezone": "America/Chicago\n",
  "/etc/localtime": { link: "/usr/share/zoneinfo/America/Chicago" },
  "/etc/passwd": PASSWD,
  "/etc/resolv.conf": "nameserver 192.0.2.1\n",
  "/etc/systemd/system/multi-user.target.wants/ssh.service": { link: "/usr/lib/systemd/system/ssh.service" },
  "/usr/lib/systemd/system/ssh.service": SSH_UNIT,
  "/run/systemd/system/x": "",
  "/run/systemd/sessions/3": LOGIND_SSH,
  "/run/systemd/inhibit/1": "WHAT=idle\nWHO=ana\nMODE=block\nUID=1000\nPID=900\n",
  "/run/systemd/users/1000": "NAME=ana\nSTATE=active\n",
  "/dev/pts/0": { accessedAtMs: 1_772_459_000_000 },
  "/run/utmp": RECORDED_UTMP,
  "/sys/fs/cgroup/system.slice/ssh.service/cgroup.procs": "900\n",
  "/sys/class/net/eth0/type": "1\n",
  "/sys/class/net/eth0/operstate": "up\n",
  "/sys/class/net/eth0/address": "02:fc:00:00:00:01\n",
  "/sys/class/net/eth0/mtu": "1400\n",
  "/sys/class/dmi/id/sys_vendor": "Dell Inc.\n",
  "/sys/class/dmi/id/product_name": "Latitude 7450\n",
  "/sys/class/dmi/id/product_serial": "TEST123\n",
  "/sys/class/drm/card1-HDMI-A-1/status": "connected\n",
  "/sys/class/drm/card1-HDMI-A-1/edid": Buffer.from(buildEdid({ maker: "LNX", product: "7771" }), "hex"),
  "/sys/class/power_supply/BAT0/type": "Battery\n",
  "/sys/class/power_supply/BAT0/capacity": "80\n",
  "/sys/class/power_supply/AC/type": "Mains\n",
  "/sys/class/power_supply/AC/online": "1\n",
  "/var/lib/dpkg/status": STATUS,
  "/home/ana/.anydesk/connection_trace.txt": ANYDESK_CONNECTIONS,
  "/home/ana/.local/share/logs/RustDesk/server/rustdesk.log": RUSTDESK_LOG,
};

const COVERED = SNAPSHOT_SECTIONS.filter((section) =>
  COLLECTORS.some((collector) => collector.section === section && collector.platforms.includes("linux")),
);

function readTree(json: string): Record<string, FakeEntry> {
  let tree: unknown = null;
  try {
    tree = JSON.parse(json);
  } catch {
    return {};
  }
  const entries = Object.entries(typeof tree === "object" && tree !== null ? tree : {});
  return Object.fromEntries(
    entries.flatMap(([path, text]) => (typeof text === "string" ? [[path, toEntry(text)]] : [])),
  );
}

/** One look at a whole machine on which any file may say anything. */
export const WHOLE_LOOK_TARGETS: readonly FuzzTarget[] = [
  {
    name: "a look at a whole machine",
    reads: [
      "agent/src/runtime/take-snapshot.ts",
      "agent/src/platform/procfs/list-processes.ts",
      "agent/src/platform/procfs/read-sockets.ts",
      "agent/src/collectors/read-inhibitors.ts",
      "agent/src/collectors/sessions/read-recorded-sightings.ts",
      "agent/src/collectors/sessions/read-ssh-sightings.ts",
      "agent/src/collectors/services/read-running-units.ts",
      "agent/src/collectors/tool-logs/read-logs.ts",
      "agent/src/collectors/usb/read-storage-inquiry.ts",
    ],
    form: "json",
    origin: "composed",
    seeds: [
      JSON.stringify(Object.fromEntries(Object.entries(MACHINE).map(([path, entry]) => [path, toText(entry)]))),
      "{}",
    ],
    promise: "a snapshot that fits its schema, in which every section was either read or is a gap with a reason",
    async run(json) {
      const faults: string[] = [];
      const snapshot = await takeSnapshot({
        doors: createFakePlatform(readTree(json)),
        onRun: (run) => void (run.fault === null || faults.push(`${run.id}: ${run.fault}`)),
      });
      fits(Snapshot, snapshot, "the snapshot");
      for (const section of COVERED) {
        const isGap = snapshot.gaps?.some((gap) => gap.section === section) ?? false;
        holds((snapshot[section] === undefined) === isGap, `${section} is neither read nor a gap, or both`);
      }
      const broken = faults.find((fault) => /Error|undefined|not a function|Invalid/u.test(fault));
      holds(broken === undefined, `a collector failed by a slip of its own: ${broken}`);
      return snapshot;
    },
  },
];
