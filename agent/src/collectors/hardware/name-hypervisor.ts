/** What the machine shows of something underneath it. */
export interface HypervisorEvidence {
  /** `/sys/hypervisor/type`; `null` when there is none. */
  readonly hypervisorType: string | null;
  /** This is the outermost system that merely hosts others (Xen's control domain). */
  readonly isControlDomain: boolean;
  /** Vendor, product, board and BIOS strings, as far as they could be read. */
  readonly firmwareTexts: readonly string[];
  /** Maker ids of ACPI tables; needs root. */
  readonly acpiMakers: readonly string[];
  /** The processor says that it runs under a hypervisor; `null` when it could not be asked. */
  readonly processorFlag: boolean | null;
  /** Clock sources of the kernel, such as kvm-clock. */
  readonly clockSources: readonly string[];
  /** `compatible` of the device tree's hypervisor node, on ARM. */
  readonly deviceTree: string | null;
}

/** Firmware strings, most telling first; the names are those of the catalog. */
const BY_FIRMWARE: readonly (readonly [RegExp, string])[] = [
  [/amazon ec2/iu, "amazon"],
  [/google compute engine/iu, "google"],
  [/vmware/iu, "vmware"],
  [/virtualbox|innotek/iu, "virtualbox"],
  [/parallels/iu, "parallels"],
  [/apple virtualization|virtualmac/iu, "apple"],
  [/bhyve/iu, "bhyve"],
  [/firecracker/iu, "firecracker"],
  [/\bhvm domu\b|^xen$/iu, "xen"],
  [/^virtual machine$/iu, "hyper-v"],
  [/^kvm\b|\bkvm$|openstack|ovirt|rhev/iu, "kvm"],
  [/qemu|bochs|^standard pc \(/iu, "qemu"],
];
const BY_ACPI: readonly (readonly [RegExp, string])[] = [
  [/^FIRECK/u, "firecracker"],
  [/^VBOX/u, "virtualbox"],
  [/^(?:VMWARE|PTLTD)/u, "vmware"],
  [/^PRLS/u, "parallels"],
  [/^BHYVE/u, "bhyve"],
  [/^Xen/u, "xen"],
  [/^(?:BOCHS|BXPC)/u, "qemu"],
];
const BY_CLOCK_SOURCE: readonly (readonly [RegExp, string])[] = [
  [/^kvm-clock$/u, "kvm"],
  [/^hyperv_/u, "hyper-v"],
  [/^xen$/u, "xen"],
];

function firstMatch(texts: readonly string[], names: readonly (readonly [RegExp, string])[]): string | null {
  return names.find(([pattern]) => texts.some((text) => pattern.test(text)))?.[1] ?? null;
}

/**
 * Names the hypervisor underneath, `null` on a physical machine, `unknown` when there is one that does not say its name.
 * QEMU with the KVM clock is `kvm`, without it `qemu`: there the processor is made of software.
 */
export function nameHypervisor(evidence: HypervisorEvidence): string | null {
  if (evidence.isControlDomain) return null;
  const named = firstMatch(evidence.firmwareTexts, BY_FIRMWARE) ?? firstMatch(evidence.acpiMakers, BY_ACPI);
  const byClock = firstMatch(evidence.clockSources, BY_CLOCK_SOURCE);
  if (named === "qemu" && byClock === "kvm") return "kvm";
  if (named !== null) return named;
  if (evidence.hypervisorType !== null) return evidence.hypervisorType;
  if (evidence.deviceTree !== null) return /xen/iu.test(evidence.deviceTree) ? "xen" : "kvm";
  if (evidence.processorFlag !== true) return null;
  return byClock ?? "unknown";
}
