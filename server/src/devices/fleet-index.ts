import type { Observable } from "../detection/device-case.ts";

export interface HeldObservable extends Observable {
  readonly sinceMs: number;
}

/** The same value on another device, with what the directory says of that one. */
export interface SharedHolding extends HeldObservable {
  readonly deviceId: string;
  readonly assignee: string | null;
  readonly enrolledAtMs: number;
  readonly lastReportAtMs: number | null;
}

/** Another device that lives at the same site. */
export interface SharedHome {
  readonly deviceId: string;
  readonly assignee: string | null;
  readonly issuedAtMs: number | null;
  readonly sinceMs: number;
  readonly enrolledAtMs: number;
  readonly lastReportAtMs: number | null;
  readonly strongestTenths: number;
}

/** Which device shows which joining value now. */
export interface FleetIndex {
  heldBy(deviceId: string): Promise<readonly HeldObservable[]>;
  add(deviceId: string, observable: HeldObservable): Promise<void>;
  remove(deviceId: string, observable: Observable): Promise<void>;
  /** Other active devices that show any of this device's values of these kinds, at most `limit` for each value. */
  sharedWith(
    deviceId: string,
    kinds: ReadonlySet<Observable["kind"]>,
    limit: number,
  ): Promise<readonly SharedHolding[]>;
  /** Other active devices that live at a site, longest there first. */
  residents(siteId: string, deviceId: string, limit: number): Promise<readonly SharedHome[]>;
  /** Up to `limit` other devices that show this value. */
  holders(observable: Observable, limit: number): Promise<readonly string[]>;
}
