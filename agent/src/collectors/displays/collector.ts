import type { Display, SnapshotGap } from "@clearseat/shared";
import { valueOrNull } from "../../platform/answer.ts";
import type { FilesDoor } from "../../platform/files.ts";
import { reasonForAbsence } from "../absent-subsystem.ts";
import { defineCollector } from "../collector.ts";
import { parseConnector } from "./parse-connector.ts";

const CONNECTORS = "/sys/class/drm";
/** A base block and at most 255 extensions of 128 bytes. */
const MOST_EDID_BYTES = 256 * 128;

function readEdid(files: FilesDoor, folder: string): string | null {
  const edid = valueOrNull(files.readBytes(`${folder}/edid`, MOST_EDID_BYTES));
  return edid === null || edid.length === 0 ? null : Buffer.from(edid).toString("hex");
}

/** Connected displays with their EDID, for every user and session: the kernel knows them without X or Wayland. */
export const displaysCollector = defineCollector({
  id: "displays-drm",
  section: "displays",
  platforms: ["linux"],
  timeoutMs: 5_000,
  budgetMs: 10,
  collect({ doors: { files } }) {
    const names = files.list(CONNECTORS);
    if (!names.ok) return { gap: reasonForAbsence(files, "/sys/class", names) };
    const displays: Display[] = [];
    const gaps: SnapshotGap[] = [];
    for (const name of names.value) {
      const connector = parseConnector(name);
      if (connector === null) continue;
      const status = files.readText(`${CONNECTORS}/${name}/status`);
      if (!status.ok) gaps.push({ section: "displays.status", reason: status.reason });
      if (!status.ok || status.value.trim() !== "connected") continue;
      displays.push({ ...connector, edid: readEdid(files, `${CONNECTORS}/${name}`) });
    }
    return { value: displays, gaps };
  },
});
