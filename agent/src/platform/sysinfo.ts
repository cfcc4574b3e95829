import { type Answer, failed, found } from "./answer.ts";
import { failureOf } from "./failure-of.ts";

/** Slow and rare facts, asked once in the life of the process. `null`: the system does not say. */
export interface HardwareFacts {
  readonly vendor: string | null;
  readonly model: string | null;
  readonly serial: string | null;
  readonly uuid: string | null;
  readonly chassis: string | null;
  readonly hypervisor: string | null;
}
export interface OsFacts {
  readonly name: string | null;
  readonly version: string | null;
  readonly arch: string | null;
}
export interface BatteryFacts {
  readonly hasBattery: boolean;
  readonly onAc: boolean | null;
  readonly percent: number | null;
}

/**
 * systeminformation behind a port. It answers failures with empty values, so an answer that is empty as a whole is
 * `missing` here. It starts child processes of its own and is therefore never used where a thin reader exists.
 */
export interface SysinfoDoor {
  hardware(): Promise<Answer<HardwareFacts>>;
  os(): Promise<Answer<OsFacts>>;
  battery(): Promise<Answer<BatteryFacts>>;
}

/** The part of systeminformation that is used; tests pass their own. */
export interface SysinfoSource {
  system(): Promise<{
    manufacturer: string;
    model: string;
    serial: string;
    uuid: string;
    virtual: boolean;
    virtualHost?: string;
  }>;
  chassis(): Promise<{ type: string }>;
  osInfo(): Promise<{ distro: string; release: string; arch: string }>;
  battery(): Promise<{ hasBattery: boolean; acConnected: boolean; percent: number }>;
}

function known(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" || trimmed === "-" || trimmed === "unknown" ? null : trimmed;
}

/** Loaded on first use only: on Linux no look needs it. */
async function loadSystemInformation(): Promise<SysinfoSource> {
  const { default: source } = await import("systeminformation");
  return source;
}

async function guarded<T>(subject: string, look: () => Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await look();
  } catch (error) {
    return failureOf(error, subject);
  }
}

export function createSysinfo(load: () => Promise<SysinfoSource> = loadSystemInformation): SysinfoDoor {
  return {
    hardware: () =>
      guarded("hardware", async () => {
        const source = await load();
        const [system, chassis] = await Promise.all([source.system(), source.chassis()]);
        const facts = {
          vendor: known(system.manufacturer),
          model: known(system.model),
          serial: known(system.serial),
          uuid: known(system.uuid),
        };
        if (Object.values(facts).every((fact) => fact === null))
          return failed("missing", "systeminformation: no hardware identity");
        const hypervisor = system.virtual ? (known(system.virtualHost)?.toLowerCase() ?? "unknown") : null;
        return found({ ...facts, chassis: known(chassis.type)?.toLowerCase() ?? null, hypervisor });
      }),
    os: () =>
      guarded("os", async () => {
        const info = await (await load()).osInfo();
        const facts = { name: known(info.distro), version: known(info.release), arch: known(info.arch) };
        return facts.name === null ? failed("missing", "systeminformation: no system name") : found(facts);
      }),
    battery: () =>
      guarded("battery", async () => {
        const battery = await (await load()).battery();
        // Without a battery every field is a default, which cannot be told from a look that failed.
        if (!battery.hasBattery) return failed("missing", "systeminformation: no battery");
        return found({ hasBattery: true, onAc: battery.acConnected, percent: battery.percent });
      }),
  };
}
