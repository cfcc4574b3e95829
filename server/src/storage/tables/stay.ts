import type { AddressFacts, EgressPath } from "../../detection/device-case.ts";

/** An unbroken stretch of reports from one place by one egress. */
export interface StayTable {
  device_id: string;
  /** Of the report that showed it first. */
  sequence: number;
  /** Null: the place cannot be told from others. */
  place_id: string | null;
  path: EgressPath;
  /** Name of the declared site to which egress or gateway belong. */
  declared: string | null;
  /** Keyed hash; null on the company's own path. */
  egress_hash: string | null;
  country: string | null;
  region: string | null;
  time_zone: string | null;
  network_class: AddressFacts["networkClass"];
  /** 0 or 1. */
  operator_vpn: number;
  from_at: number;
  /** Null: it goes on. */
  to_at: number | null;
  report_hash: string;
}
