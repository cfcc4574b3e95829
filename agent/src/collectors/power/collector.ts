import { valueOrNull } from "../../platform/answer.ts";
import type { FilesDoor } from "../../platform/files.ts";
import { reasonForAbsence } from "../absent-subsystem.ts";
import { defineCollector } from "../collector.ts";
import { type PowerSupply, parseLid, summarizePower } from "./parse-power-supply.ts";

const SUPPLIES = "/sys/class/power_supply";
const LIDS = "/proc/acpi/button/lid";

/** Asynchronous, because firmware may take its time to answer for a battery. */
async function readSupply(files: FilesDoor, name: string): Promise<PowerSupply | null> {
  const read = async (attribute: string): Promise<string | null> =>
    valueOrNull(await files.loadText(`${SUPPLIES}/${name}/${attribute}`))?.trim() ?? null;
  const [type, scope, online, status, capacity, present] = await Promise.all(
    ["type", "scope", "online", "status", "capacity", "present"].map(read),
  );
  if (type === null || type === undefined) return null;
  return {
    type,
    scope: scope ?? null,
    online: online ?? null,
    status: status ?? null,
    capacity: capacity ?? null,
    present: present ?? null,
  };
}

function readLid(files: FilesDoor): boolean | null {
  const lid = valueOrNull(files.list(LIDS))?.[0];
  return lid === undefined ? null : parseLid(valueOrNull(files.readText(`${LIDS}/${lid}/state`)) ?? "");
}

/** Mains, battery and lid, as the kernel tells them. */
export const linuxPowerCollector = defineCollector({
  id: "power-sysfs",
  section: "power",
  platforms: ["linux"],
  timeoutMs: 5_000,
  budgetMs: 30,
  async collect({ doors: { files } }) {
    const names = await files.loadList(SUPPLIES);
    if (!names.ok) return { gap: reasonForAbsence(files, "/sys/class", names) };
    const supplies = await Promise.all(names.value.map((name) => readSupply(files, name)));
    const known = supplies.filter((supply) => supply !== null);
    // Folders that say nothing at all are no proof of a machine without a battery.
    if (known.length === 0 && names.value.length > 0) return { gap: "unparsable" };
    return { value: { ...summarizePower(known), lidClosed: readLid(files) } };
  },
});

export const portablePowerCollector = defineCollector({
  id: "power-portable",
  section: "power",
  platforms: ["windows", "macos"],
  timeoutMs: 20_000,
  budgetMs: 2_000,
  async collect({ doors }) {
    const battery = await doors.sysinfo.battery();
    if (!battery.ok) return { gap: battery.reason };
    return {
      value: {
        hasBattery: battery.value.hasBattery,
        onAc: battery.value.onAc,
        batteryPercent: battery.value.percent,
        lidClosed: null,
      },
    };
  },
});
