/** A USB device to be built with the kernel's gadget framework. Hex is lower case, without prefix. */
export interface UsbGadget {
  readonly vendorId: string;
  readonly productId: string;
  readonly deviceVersion: string;
  readonly manufacturer: string;
  readonly product: string;
  /** `null` leaves the string descriptor out. */
  readonly serial: string | null;
  readonly configuration: string;
  readonly attributes: string;
  readonly maxPowerMa: number;
  readonly speed: UsbSpeed;
  readonly functions: readonly UsbFunction[];
}

/** As the gadget framework's `max_speed` writes it. */
export type UsbSpeed = "low-speed" | "full-speed" | "high-speed";

export type UsbFunction = HidFunction | StorageFunction;

export interface HidFunction {
  readonly kind: "hid";
  readonly subclass: number;
  readonly protocol: number;
  readonly reportLength: number;
  readonly reportDescriptor: string;
  /** Gadgets take the keyboard's lights through an endpoint of their own; ordinary keyboards have none. */
  readonly hasOutEndpoint: boolean;
}

/** `inquiry` is the SCSI answer: vendor padded to 8 characters, product to 16, revision 4. */
export interface StorageFunction {
  readonly kind: "storage";
  readonly isOpticalDrive: boolean;
  readonly inquiry: string;
}

/** What the kernel must show for one gadget: class, subclass and protocol of each interface, in order. */
export function interfaceTriplesOf(gadget: UsbGadget): readonly string[] {
  return gadget.functions.map((part) => {
    // Mass storage, transparent SCSI, bulk-only (USB Mass Storage Class 1.4).
    return part.kind === "storage" ? "080650" : `03${hexByte(part.subclass)}${hexByte(part.protocol)}`;
  });
}

export function reportDescriptorsOf(gadget: UsbGadget): readonly string[] {
  return gadget.functions.flatMap((part) => (part.kind === "hid" ? [part.reportDescriptor] : []));
}

export function inquiriesOf(gadget: UsbGadget): readonly string[] {
  return gadget.functions.flatMap((part) => (part.kind === "storage" ? [part.inquiry] : []));
}

function hexByte(value: number): string {
  return value.toString(16).padStart(2, "0");
}
