/** Attributes of one device as sysfs writes them; `null` where the device or the kernel says nothing. */
export type UsbSpeed = "low" | "full" | "high" | "super";

/** `speed` in Mb/s (Documentation/ABI/testing/sysfs-bus-usb): 1.5, 12, 480, 5000, 10000, 20000; else unknown. */
export function parseSpeed(text: string | null): UsbSpeed | null {
  const megabits = Number(text?.trim() || Number.NaN);
  if (Number.isNaN(megabits)) return null;
  if (megabits >= 5_000) return "super";
  if (megabits === 480) return "high";
  if (megabits === 12) return "full";
  return megabits === 1.5 ? "low" : null;
}

/** A USB number such as `046d`; anything else than hex digits is unknown. */
export function parseUsbNumber(text: string | null): string | null {
  const digits = text?.trim().toLowerCase() ?? "";
  return /^[0-9a-f]{1,4}$/u.test(digits) ? digits : null;
}

/** A string descriptor, at most 126 characters by the standard; control characters would only confuse readers. */
export function parseUsbString(text: string | null): string | null {
  const cleaned = (text ?? "")
    .replace(/\p{Cc}/gu, "")
    .trim()
    .slice(0, 126);
  return cleaned === "" ? null : cleaned;
}

/** SCSI inquiry as on the wire: vendor padded to 8 characters, then the model (SPC-4, 6.6.2). */
export function formatInquiry(vendor: string | null, model: string | null): string | null {
  const text = `${(vendor ?? "").replace(/\n$/u, "").padEnd(8)}${(model ?? "").replace(/\n$/u, "")}`.trimEnd();
  return text === "" ? null : text;
}
