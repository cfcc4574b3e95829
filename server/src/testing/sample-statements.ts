import type { Gap, SignalOf, Statement } from "@clearseat/shared";

export const SAMPLE_AT = "2026-03-02T14:00:00Z";

function says(
  signal: SignalOf<"kvm_usb" | "display" | "virtual_machine" | "remote_tool" | "network_place">,
): Statement {
  return { says: "is", signal };
}

/** A network KVM under its own name: decisive by itself. */
export function kvmAttached(key = "usb-1", product = "PiKVM Composite Device"): Statement {
  return says({
    kind: "kvm_usb",
    key,
    observedAt: SAMPLE_AT,
    payload: {
      entryId: "pikvm",
      matchedOn: ["usb_identity"],
      confidence: "certain",
      disguised: false,
      vendorId: "1d6b",
      productId: "0104",
      manufacturer: "PiKVM",
      product,
      serialHash: null,
      marks: ["absolute_mouse"],
      interfaces: ["03/00/00", "03/01/01"],
    },
  });
}

/** A virtual machine: medium or less by itself, another family than the KVM. */
export function virtualMachine(): Statement {
  return says({
    kind: "virtual_machine",
    key: "hypervisor",
    observedAt: SAMPLE_AT,
    payload: { entryId: "qemu-kvm", matchedOn: ["hardware"], hypervisor: "kvm" },
  });
}

/** A remote tool that somebody installed: context, no alert. */
export function remoteTool(entryId = "anydesk"): Statement {
  return says({
    kind: "remote_tool",
    key: entryId,
    observedAt: SAMPLE_AT,
    payload: {
      entryId,
      matchedOn: ["process"],
      running: true,
      installed: true,
      listening: false,
      autostart: true,
      installSource: "user",
      instance: null,
      renamed: false,
      acceptsConnections: true,
    },
  });
}

/** A real monitor with a serial of its own. */
export function monitor(serialHash = "abcdefghijklmnopqrstuv"): Statement {
  return says({
    kind: "display",
    key: `display-${serialHash.slice(0, 4)}`,
    observedAt: SAMPLE_AT,
    payload: { internal: false, connection: "hdmi", model: "DEL2013", serialHash, form: "panel" },
  });
}

/** Gateways in a home router's place, by what makes each another one. */
export function networkPlace(
  changes: Partial<SignalOf<"network_place">["payload"]> = {},
  observedAt = SAMPLE_AT,
): Statement {
  return says({
    kind: "network_place",
    key: "default",
    observedAt,
    payload: {
      gatewayHash: "gatewayOfTheSampleHome",
      gatewaySiblingHash: "siblingOfTheSampleHome",
      gatewayRepeats: false,
      subnetHash: "subnetOfTheSampleHome1",
      link: "wifi",
      tunnelDefaultRoute: false,
      neighborHashes: [],
      ...changes,
    },
  });
}

export function cleared(
  kind: "kvm_usb" | "display" | "virtual_machine" | "remote_tool" | "network_place",
  key: string,
): Statement {
  return { says: "cleared", kind, key, observedAt: "2026-03-02T15:00:00Z" };
}

export function couldNotLook(): Statement {
  const gap: Gap = { kind: "kvm_usb", reason: "denied", section: "usb" };
  return { says: "gap", gap, observedAt: SAMPLE_AT };
}
