import type { Hardware, SnapshotGap } from "@clearseat/shared";
import { type Answer, failed, found, valueOrNull } from "../../platform/answer.ts";
import type { FilesDoor } from "../../platform/files.ts";
import { defineCollector } from "../collector.ts";
import { nameHypervisor } from "./name-hypervisor.ts";
import { parseChassis, parseDmiText, parseUuid } from "./parse-dmi.ts";
import { readHypervisorEvidence } from "./read-hypervisor-evidence.ts";

const DMI = "/sys/class/dmi/id";
const DEVICE_TREE = "/sys/firmware/devicetree/base";

interface HardwareReading {
  readonly value: Hardware;
  readonly gaps: readonly SnapshotGap[];
}

/** Serial and UUID are for root only; what may not be read is a gap and not an empty answer. */
function deniedParts(reads: Readonly<Record<string, Answer<string>>>): SnapshotGap[] {
  return Object.entries(reads)
    .filter(([, read]) => !read.ok && read.reason === "denied")
    .map(([part]) => ({ section: `hardware.${part}`, reason: "denied" as const }));
}

function readHardware(files: FilesDoor): Answer<HardwareReading> {
  const evidence = readHypervisorEvidence(files);
  const vendor = files.readText(`${DMI}/sys_vendor`);
  const board = files.readText(`${DEVICE_TREE}/model`);
  const hasIdentity = vendor.ok || board.ok;
  if (!hasIdentity && evidence.processorFlag === null) return failed(vendor.ok ? "missing" : vendor.reason, DMI);
  const serial = files.readText(`${DMI}/product_serial`);
  const uuid = files.readText(`${DMI}/product_uuid`);
  const treeSerial = valueOrNull(files.readText(`${DEVICE_TREE}/serial-number`))?.replaceAll("\0", "") ?? null;
  const value: Hardware = {
    vendor: parseDmiText(valueOrNull(vendor)),
    model:
      parseDmiText(valueOrNull(files.readText(`${DMI}/product_name`))) ??
      parseDmiText(valueOrNull(board)?.replaceAll("\0", "") ?? null),
    serial: parseDmiText(valueOrNull(serial)) ?? parseDmiText(treeSerial),
    uuid: parseUuid(valueOrNull(uuid)),
    chassis: parseChassis(valueOrNull(files.readText(`${DMI}/chassis_type`))),
    hypervisor: nameHypervisor(evidence),
  };
  const noIdentity: SnapshotGap[] = hasIdentity ? [] : [{ section: "hardware.identity", reason: "unsupported" }];
  return found({ value, gaps: [...noIdentity, ...deniedParts({ serial, uuid })] });
}

/** Identity of the machine, read once in the life of the agent. */
export const linuxHardwareCollector = defineCollector({
  id: "hardware-sysfs",
  section: "hardware",
  platforms: ["linux"],
  timeoutMs: 5_000,
  budgetMs: 20,
  async collect({ doors }) {
    const reading = await doors.facts.get("hardware", "", () => readHardware(doors.files));
    return reading.ok ? reading.value : { gap: reading.reason };
  },
});

export const portableHardwareCollector = defineCollector({
  id: "hardware-portable",
  section: "hardware",
  platforms: ["windows", "macos"],
  timeoutMs: 60_000,
  budgetMs: 5_000,
  async collect({ doors }) {
    const facts = await doors.facts.get("hardware", "", () => doors.sysinfo.hardware());
    return facts.ok ? { value: { ...facts.value } } : { gap: facts.reason };
  },
});
