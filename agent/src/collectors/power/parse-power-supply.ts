/** One folder of /sys/class/power_supply (Documentation/ABI/testing/sysfs-class-power). */
export interface PowerSupply {
  readonly type: string;
  /** `Device`: it feeds a mouse or headset and not this machine. */
  readonly scope: string | null;
  readonly online: string | null;
  readonly status: string | null;
  readonly capacity: string | null;
  readonly present: string | null;
}

export interface PowerReading {
  readonly hasBattery: boolean;
  readonly onAc: boolean | null;
  readonly batteryPercent: number | null;
}

function isMachineBattery(supply: PowerSupply): boolean {
  return supply.type === "Battery" && supply.scope !== "Device" && supply.present !== "0";
}

/** Whether mains or USB feeds the machine; when no supply says so, what the battery does tells it. */
function readOnAc(supplies: readonly PowerSupply[], batteries: readonly PowerSupply[]): boolean | null {
  const feeds = supplies.filter(
    (supply) => supply.type !== "Battery" && supply.scope !== "Device" && supply.online !== null,
  );
  if (feeds.some((supply) => supply.online !== "0")) return true;
  if (feeds.length > 0) return false;
  const states = batteries.map((battery) => battery.status);
  if (states.includes("Discharging")) return false;
  return states.some((state) => state === "Charging" || state === "Full" || state === "Not charging") ? true : null;
}

/** A machine that lists no supplies at all has no battery; of its mains it says nothing. */
export function summarizePower(supplies: readonly PowerSupply[]): PowerReading {
  const batteries = supplies.filter(isMachineBattery);
  const levels = batteries
    .map((battery) => Number(battery.capacity ?? Number.NaN))
    .filter((level) => level >= 0 && level <= 100);
  const total = levels.reduce((sum, level) => sum + level, 0);
  return {
    hasBattery: batteries.length > 0,
    onAc: readOnAc(supplies, batteries),
    batteryPercent: levels.length === 0 ? null : Math.round(total / levels.length),
  };
}

/** `state:      closed` of /proc/acpi/button/lid. */
export function parseLid(text: string): boolean | null {
  const state = /^state:\s+(\w+)/mu.exec(text)?.[1];
  if (state === undefined) return null;
  return state === "closed" ? true : state === "open" ? false : null;
}
