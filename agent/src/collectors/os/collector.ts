import { type Answer, failed, found } from "../../platform/answer.ts";
import type { FilesDoor } from "../../platform/files.ts";
import type { OsFacts } from "../../platform/sysinfo.ts";
import { defineCollector } from "../collector.ts";
import { parseArchitecture, parseOsRelease } from "./parse-os-release.ts";

function readOs(files: FilesDoor, ownArchitecture: string): Answer<OsFacts> {
  const own = files.readText("/etc/os-release");
  const text = own.ok || own.reason !== "missing" ? own : files.readText("/usr/lib/os-release");
  if (!text.ok) return text;
  const release = parseOsRelease(text.value);
  if (release === null) return failed("unparsable", "/etc/os-release");
  const machine = files.readText("/proc/sys/kernel/arch");
  // The kernel tells its architecture from 6.1 on; before that the agent's own is the next best.
  return found({ ...release, arch: machine.ok ? parseArchitecture(machine.value) : ownArchitecture });
}

/** Name, version and architecture of a Linux system. */
export const linuxOsCollector = defineCollector({
  id: "os-release",
  section: "os",
  platforms: ["linux"],
  timeoutMs: 2_000,
  budgetMs: 5,
  async collect({ doors }) {
    const changed = doors.files.stat("/etc/os-release");
    const version = changed.ok ? String(changed.value.modifiedAtMs) : "";
    const os = await doors.facts.get("os", version, () => readOs(doors.files, doors.architecture));
    return os.ok ? { value: { ...os.value } } : { gap: os.reason };
  },
});

/** The same elsewhere; asked once in the life of the agent, because it costs child processes. */
export const portableOsCollector = defineCollector({
  id: "os-portable",
  section: "os",
  platforms: ["windows", "macos"],
  timeoutMs: 30_000,
  budgetMs: 3_000,
  async collect({ doors }) {
    const os = await doors.facts.get("os", "", () => doors.sysinfo.os());
    return os.ok ? { value: { ...os.value } } : { gap: os.reason };
  },
});
