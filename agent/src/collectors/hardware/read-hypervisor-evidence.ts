import { valueOrNull } from "../../platform/answer.ts";
import type { FilesDoor } from "../../platform/files.ts";
import type { HypervisorEvidence } from "./name-hypervisor.ts";

const ACPI_TABLES = "/sys/firmware/acpi/tables";
const DEVICE_TREE = "/sys/firmware/devicetree/base";
const FIRMWARE_TEXTS = ["sys_vendor", "product_name", "board_vendor", "bios_vendor", "chassis_vendor"];
/** One block per processor, and there are machines with hundreds. */
const MOST_CPUINFO_BYTES = 16 << 20;

/** The processor's own word. `null`: not told, as on ARM, where no such flag exists. */
export function parseProcessorFlag(cpuinfo: string): boolean | null {
  const flags = /^flags\s*:(.*)$/mu.exec(cpuinfo)?.[1];
  return flags === undefined ? null : flags.split(" ").includes("hypervisor");
}

/** Maker id of an ACPI table: six characters at offset 10 of its heading (ACPI 6.5, 5.2.6). */
export function parseAcpiMaker(table: Uint8Array): string | null {
  return table.length < 16
    ? null
    : Buffer.from(table.subarray(10, 16)).toString("latin1").replace(/\0+$/u, "").trimEnd();
}

export function readHypervisorEvidence(files: FilesDoor): HypervisorEvidence {
  const text = (file: string): string | null => valueOrNull(files.readText(file))?.replaceAll("\0", " ").trim() ?? null;
  const cpuinfo = files.readText("/proc/cpuinfo", MOST_CPUINFO_BYTES);
  const tables = ["FACP", "APIC", "DSDT"].map((name) =>
    valueOrNull(files.readBytes(`${ACPI_TABLES}/${name}`, 4 << 20)),
  );
  const firmware = FIRMWARE_TEXTS.map((name) => text(`/sys/class/dmi/id/${name}`));
  return {
    hypervisorType: text("/sys/hypervisor/type"),
    isControlDomain: text("/proc/xen/capabilities")?.includes("control_d") ?? false,
    firmwareTexts: [...firmware, text(`${DEVICE_TREE}/model`)].filter((item) => item !== null),
    acpiMakers: tables.flatMap((table) => (table === null ? [] : (parseAcpiMaker(table) ?? []))),
    processorFlag: cpuinfo.ok ? parseProcessorFlag(cpuinfo.value) : null,
    clockSources: text("/sys/devices/system/clocksource/clocksource0/available_clocksource")?.split(/\s+/u) ?? [],
    deviceTree: text(`${DEVICE_TREE}/hypervisor/compatible`),
  };
}
