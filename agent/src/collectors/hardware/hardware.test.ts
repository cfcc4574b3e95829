import { describe, expect, it } from "vitest";
import { failed, found } from "../../platform/answer.ts";
import { createFactCache } from "../../platform/fact-cache.ts";
import { lookAt } from "../run-for-test.ts";
import { linuxHardwareCollector, portableHardwareCollector } from "./collector.ts";
import { type HypervisorEvidence, nameHypervisor } from "./name-hypervisor.ts";
import { parseChassis, parseDmiText, parseUuid } from "./parse-dmi.ts";
import { parseAcpiMaker, parseProcessorFlag } from "./read-hypervisor-evidence.ts";

const DMI = "/sys/class/dmi/id";
const PHYSICAL_CPU = "processor\t: 0\nflags\t\t: fpu vme de pse tsc msr vmx\n\n";
const GUEST_CPU = "processor\t: 0\nflags\t\t: fpu vme de hypervisor lahf_lm\n\n";
/** Composed after dmidecode listings of Dell laptops; serial and UUID are made up. */
const LAPTOP = {
  [`${DMI}/sys_vendor`]: "Dell Inc.\n",
  [`${DMI}/product_name`]: "Latitude 7450\n",
  [`${DMI}/product_serial`]: "TEST123\n",
  [`${DMI}/product_uuid`]: "4C4C4544-0000-1000-8000-0123456789AB\n",
  [`${DMI}/chassis_type`]: "10\n",
  [`${DMI}/bios_vendor`]: "Dell Inc.\n",
  "/proc/cpuinfo": PHYSICAL_CPU,
};
/** Recorded in a Firecracker guest: no DMI, the maker's id in its ACPI tables. */
const FADT = Buffer.from(
  "464143501401000006664649524543 4b4643564d4641445400000000464341540119012420000000".replaceAll(" ", ""),
  "hex",
);

describe("hardware collector", () => {
  it("tells the identity of a physical laptop, without a hypervisor", async () => {
    const run = await lookAt(linuxHardwareCollector, LAPTOP);

    expect(run.gaps).toEqual([]);
    expect(run.value).toEqual({
      vendor: "Dell Inc.",
      model: "Latitude 7450",
      serial: "TEST123",
      uuid: "4c4c4544-0000-1000-8000-0123456789ab",
      chassis: "notebook",
      hypervisor: null,
    });
  });

  it("says that serial and UUID were denied instead of leaving them empty", async () => {
    const run = await lookAt(linuxHardwareCollector, {
      ...LAPTOP,
      [`${DMI}/product_serial`]: { fails: "denied" },
      [`${DMI}/product_uuid`]: { fails: "denied" },
    });

    expect(run.value).toMatchObject({ serial: null, uuid: null, vendor: "Dell Inc." });
    expect(run.gaps).toEqual([
      { section: "hardware.serial", reason: "denied" },
      { section: "hardware.uuid", reason: "denied" },
    ]);
  });

  it("names a hypervisor that has no firmware to speak of", async () => {
    const run = await lookAt(linuxHardwareCollector, {
      "/proc/cpuinfo": GUEST_CPU,
      "/sys/firmware/acpi/tables/FACP": new Uint8Array(FADT),
    });

    expect(run.value).toMatchObject({ hypervisor: "firecracker", vendor: null });
    expect(run.gaps).toEqual([{ section: "hardware.identity", reason: "unsupported" }]);
  });

  it("reads machines that have a device tree", async () => {
    const base = "/sys/firmware/devicetree/base";
    const run = await lookAt(linuxHardwareCollector, {
      [`${base}/model`]: "Example ARM Laptop\0",
      [`${base}/serial-number`]: "0000TEST42\0",
      "/proc/cpuinfo": "processor\t: 0\nFeatures\t: fp\n",
    });

    expect(run.value).toMatchObject({ model: "Example ARM Laptop", serial: "0000TEST42", hypervisor: null });
  });

  it("is asked once in the life of the agent", async () => {
    const facts = createFactCache();
    await lookAt(linuxHardwareCollector, LAPTOP, { facts });

    expect((await lookAt(linuxHardwareCollector, {}, { facts })).value).toMatchObject({ serial: "TEST123" });
  });

  it.each([
    ["missing", {}, "missing"],
    ["denied", { [DMI]: { fails: "denied" } }, "denied"],
  ] as const)("is a gap when everything is %s", async (_name, tree, reason) => {
    expect((await lookAt(linuxHardwareCollector, tree)).gaps).toEqual([{ section: "hardware", reason }]);
  });

  it("is a gap when it takes too long, and keeps nothing of garbage", async () => {
    let nowMs = 0;
    const slow = await lookAt(linuxHardwareCollector, LAPTOP, {
      clock: { now: () => 0, monotonicMs: () => (nowMs += 60_000) },
    });
    const garbage = await lookAt(linuxHardwareCollector, {
      [`${DMI}/sys_vendor`]: "To Be Filled By O.E.M.\n",
      [`${DMI}/product_uuid`]: "?",
      [`${DMI}/chassis_type`]: "many\n",
    });

    expect(slow.gaps).toEqual([{ section: "hardware", reason: "timed_out" }]);
    expect(garbage.value).toEqual({
      vendor: null,
      model: null,
      serial: null,
      uuid: null,
      chassis: null,
      hypervisor: null,
    });
  });

  it("passes the portable answer on, and its failure", async () => {
    const facts = {
      vendor: "LENOVO",
      model: "21XX",
      serial: "TEST",
      uuid: null,
      chassis: "notebook",
      hypervisor: null,
    };
    const missing = async () => failed("missing", "");

    expect(
      (
        await lookAt(
          portableHardwareCollector,
          {},
          { sysinfo: { os: missing, battery: missing, hardware: async () => found(facts) } },
        )
      ).value,
    ).toEqual(facts);
    expect((await lookAt(portableHardwareCollector, {})).gaps).toEqual([{ section: "hardware", reason: "missing" }]);
  });
});

describe("nameHypervisor", () => {
  const nothing: HypervisorEvidence = {
    hypervisorType: null,
    isControlDomain: false,
    firmwareTexts: [],
    acpiMakers: [],
    processorFlag: false,
    clockSources: ["tsc"],
    deviceTree: null,
  };

  it.each([
    ["VMware", { firmwareTexts: ["VMware, Inc.", "VMware20,1"] }, "vmware"],
    ["VirtualBox", { firmwareTexts: ["innotek GmbH", "VirtualBox"] }, "virtualbox"],
    ["Hyper-V", { firmwareTexts: ["Microsoft Corporation", "Virtual Machine"] }, "hyper-v"],
    ["a Surface, which is no Hyper-V", { firmwareTexts: ["Microsoft Corporation", "Surface Laptop 7"] }, null],
    ["Parallels", { firmwareTexts: ["Parallels International GmbH."] }, "parallels"],
    [
      "QEMU with KVM",
      { firmwareTexts: ["QEMU", "Standard PC (Q35 + ICH9, 2009)"], clockSources: ["kvm-clock", "tsc"] },
      "kvm",
    ],
    ["QEMU without KVM", { firmwareTexts: ["QEMU", "Standard PC (Q35 + ICH9, 2009)"] }, "qemu"],
    ["Amazon EC2", { firmwareTexts: ["Amazon EC2", "t3.micro"], clockSources: ["kvm-clock"] }, "amazon"],
    ["Xen by sysfs", { hypervisorType: "xen" }, "xen"],
    ["Xen's control domain", { hypervisorType: "xen", isControlDomain: true, firmwareTexts: ["Dell Inc."] }, null],
    ["QEMU by ACPI", { acpiMakers: ["BOCHS"], processorFlag: true }, "qemu"],
    ["an ARM guest", { processorFlag: null, deviceTree: "linux,kvm" }, "kvm"],
    ["a processor flag with KVM's clock", { processorFlag: true, clockSources: ["kvm-clock"] }, "kvm"],
    ["a processor flag alone", { processorFlag: true }, "unknown"],
    ["nothing", {}, null],
  ])("names %s", (_name, evidence, hypervisor) => {
    expect(nameHypervisor({ ...nothing, ...evidence })).toBe(hypervisor);
  });
});

describe("parts of hardware", () => {
  it.each([
    ["Default string\n", null],
    ["System Serial Number", null],
    ["000000", null],
    ["None", null],
    ["ThinkPad X1", "ThinkPad X1"],
    [null, null],
  ])("reads DMI text %j as %j", (text, value) => {
    expect(parseDmiText(text)).toBe(value);
  });

  it.each([
    ["00000000-0000-0000-0000-000000000000", null],
    ["FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF", null],
    ["not-a-uuid", null],
    [null, null],
  ])("does not believe UUID %j", (text, value) => {
    expect(parseUuid(text)).toBe(value);
  });

  it("reads chassis, processor flag and ACPI maker", () => {
    expect([parseChassis("31\n"), parseChassis("2\n"), parseChassis(null)]).toEqual(["convertible", null, null]);
    expect([
      parseProcessorFlag(GUEST_CPU),
      parseProcessorFlag(PHYSICAL_CPU),
      parseProcessorFlag("Features: fp"),
    ]).toEqual([true, false, null]);
    expect([parseAcpiMaker(FADT), parseAcpiMaker(new Uint8Array(4))]).toEqual(["FIRECK", null]);
  });
});
