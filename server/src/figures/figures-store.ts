import type { Disposition, Gap, HealthState, Platform, Severity, SignalKind } from "@clearseat/shared";
import type { HealthRange } from "../devices/device-health.ts";

/** Weeks, counted from a Monday. */
export interface Weeks {
  readonly firstMs: number;
  readonly weekMs: number;
}

/** Counts over everybody, none of which names a device. */
export interface FiguresStore {
  /** @param weeks alerts from before the first are left out */
  opened(weeks: Weeks): Promise<
    readonly {
      readonly week: number;
      readonly severity: Severity;
      readonly disposition: Disposition | null;
      readonly count: number;
    }[]
  >;
  /** For each alert that a person took up or decided, how long that took. */
  triaged(weeks: Weeks): Promise<readonly { readonly week: number; readonly delayMs: number }[]>;
  health(
    ranges: readonly HealthRange[],
  ): Promise<readonly { readonly platform: Platform; readonly state: HealthState; readonly count: number }[]>;
  /** Active devices that have reported. */
  versions(): Promise<
    readonly { readonly platform: Platform; readonly agentVersion: string; readonly count: number }[]
  >;
  /** Active devices with a gap of a kind, by reason. */
  gaps(kind: SignalKind): Promise<
    readonly {
      readonly platform: Platform;
      readonly reason: Gap["reason"];
      readonly count: number;
    }[]
  >;
  /** The same whatever the reason: a device with two of them counts once. */
  blind(kind: SignalKind): Promise<readonly { readonly platform: Platform; readonly count: number }[]>;
}
