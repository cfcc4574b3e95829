import type { Edid } from "./parse-edid.ts";

/** Numbers that makers leave in whole series: the example of the standard, the capture chips' sample, a television's. */
const FILLER_NUMBERS = new Set([0x01000e00, 0x01010101, 0x02020202, 0x11111111, 0x12345678, 0x88888800, 0xffffffff]);
/** Below it a number counts versions, not monitors. */
const LOWEST_NUMBER = 1000;
/** Higher than the monitors that stand on desks; makers of televisions give all of them one number. */
const TELEVISION_HEIGHT_CM = 46;
const FILLER_TEXT =
  /^(?:(.)\1*|0*1|(?:0?123456789\d*)|0123456789abcdef|demoset.*|serial.*|unknown|none|n\/?a|default.*|to be filled.*)$/iu;

/** What tells this monitor from others of its model; null when its maker wrote a filler. */
export function monitorSerialOf({ serialText, serialNumber, heightCm }: Edid): string | null {
  if (serialText !== null && !FILLER_TEXT.test(serialText.trim())) return serialText.trim();
  const isFiller = serialNumber < LOWEST_NUMBER || heightCm >= TELEVISION_HEIGHT_CM || FILLER_NUMBERS.has(serialNumber);
  return isFiller ? null : String(serialNumber);
}

/** The value whose keyed hash stands for the monitor. */
export function monitorIdentity(edid: Edid): string | null {
  const serial = monitorSerialOf(edid);
  return serial === null ? null : `${edid.maker}${edid.product}:${serial}`;
}
