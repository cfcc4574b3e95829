import type { Platform } from "@clearseat/shared";
import { type Answer, failed, found } from "../platform/answer.ts";
import type { FilesDoor } from "../platform/files.ts";
import { parseZoneFile, parseZoneLink } from "./parse-time-zone.ts";

/** The system's time zone, as set for all users; outside Linux the runtime knows it. */
export function systemZone(files: FilesDoor, platform: Platform): Answer<string> {
  return platform === "linux" ? readLinuxZone(files) : found(new Intl.DateTimeFormat().resolvedOptions().timeZone);
}

function readLinuxZone(files: FilesDoor): Answer<string> {
  const link = files.readLink("/etc/localtime");
  const linked = link.ok ? parseZoneLink(link.value) : null;
  if (linked !== null) return found(linked);
  const file = files.readText("/etc/timezone");
  if (!file.ok && file.reason !== "missing") return file;
  if (!file.ok) return link.ok ? failed("unparsable", "/etc/localtime") : link;
  const zone = parseZoneFile(file.value);
  return zone === null ? failed("unparsable", "/etc/timezone") : found(zone);
}
