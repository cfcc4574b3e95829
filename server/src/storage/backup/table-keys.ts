import type { Tables } from "../tables/tables.ts";

/** How a table is copied: its primary key, by which it is read piece by piece, and how many rows make a piece. */
export interface CopiedTable {
  readonly name: keyof Tables;
  readonly key: readonly string[];
  readonly rows: number;
}

const MANY = 500;

/** Rows of at most a request's body each. */
const FEW = 16;

type Copying = Omit<CopiedTable, "name">;

const TABLES: Readonly<Record<keyof Tables, Copying>> = {
  store_identity: { key: ["only"], rows: MANY },
  enroll_secret: { key: ["secret_id"], rows: MANY },
  operator_token: { key: ["token_id"], rows: MANY },
  account: { key: ["account_id"], rows: MANY },
  invitation: { key: ["link_hash"], rows: MANY },
  session: { key: ["session_hash"], rows: MANY },
  sign_in_attempt: { key: ["state_hash"], rows: MANY },
  directory_entry: { key: ["serial"], rows: MANY },
  device: { key: ["device_id"], rows: MANY },
  chain_head: { key: ["device_id"], rows: MANY },
  report: { key: ["device_id", "sequence"], rows: MANY },
  disclosure: { key: ["device_id", "sequence", "position"], rows: MANY },
  tombstone: { key: ["tombstone_hash"], rows: MANY },
  device_state: { key: ["device_id", "place"], rows: MANY },
  site: { key: ["site_id"], rows: MANY },
  place: { key: ["place_id"], rows: MANY },
  place_mark: { key: ["mark"], rows: MANY },
  stay: { key: ["device_id", "sequence"], rows: MANY },
  silence: { key: ["device_id", "sequence"], rows: MANY },
  observable: { key: ["kind", "value", "device_id"], rows: MANY },
  refused_report: { key: ["device_id", "report_hash"], rows: MANY },
  quarantine: { key: ["device_id", "report_hash"], rows: FEW },
  judge_due: { key: ["device_id"], rows: MANY },
  finding: { key: ["finding_id"], rows: MANY },
  alert: { key: ["alert_id"], rows: MANY },
  alert_finding: { key: ["alert_id", "finding_id"], rows: MANY },
  alert_event: { key: ["alert_id", "position"], rows: MANY },
  alert_seen: { key: ["operator", "alert_id"], rows: MANY },
  case_reason: { key: ["operator", "case_id"], rows: MANY },
  saved_view: { key: ["view_id"], rows: MANY },
  announcement: { key: ["alert_id", "position"], rows: MANY },
  delivery: { key: ["delivery_id"], rows: MANY },
  delivery_attempt: { key: ["delivery_id", "position"], rows: MANY },
  gone_target: { key: ["target"], rows: MANY },
  paused_target: { key: ["target"], rows: MANY },
  operation: { key: ["position"], rows: MANY },
  audit_entry: { key: ["device_id", "position"], rows: MANY },
  suppression: { key: ["suppression_id"], rows: MANY },
  approval: { key: ["approval_id"], rows: MANY },
  rule_setting: { key: ["rule"], rows: MANY },
  site_declaration: { key: ["name"], rows: MANY },
  person: { key: ["person_id"], rows: MANY },
  backtest: { key: ["rules_digest"], rows: MANY },
  job_run: { key: ["name"], rows: MANY },
};

/** Every table that a backup holds. */
export const COPIED_TABLES: readonly CopiedTable[] = (Object.keys(TABLES) as (keyof Tables)[]).map((name) => ({
  name,
  ...TABLES[name],
}));
