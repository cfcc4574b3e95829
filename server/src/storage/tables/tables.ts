import type { AlertTable } from "./alert.ts";
import type { AlertEventTable } from "./alert-event.ts";
import type { AlertFindingTable } from "./alert-finding.ts";
import type { AuditEntryTable } from "./audit-entry.ts";
import type { ChainHeadTable } from "./chain-head.ts";
import type { DeviceTable } from "./device.ts";
import type { DeviceStateTable } from "./device-state.ts";
import type { DirectoryEntryTable } from "./directory-entry.ts";
import type { DisclosureTable } from "./disclosure.ts";
import type { EnrollSecretTable } from "./enroll-secret.ts";
import type { FindingTable } from "./finding.ts";
import type { JobRunTable } from "./job-run.ts";
import type { JudgeDueTable } from "./judge-due.ts";
import type { ObservableTable } from "./observable.ts";
import type { OperatorTokenTable } from "./operator-token.ts";
import type { QuarantineTable } from "./quarantine.ts";
import type { RefusedReportTable } from "./refused-report.ts";
import type { ReportTable } from "./report.ts";
import type { StoreIdentityTable } from "./store-identity.ts";
import type { TombstoneTable } from "./tombstone.ts";

/** Every table by its name. Times are milliseconds since the epoch; what a device said of time stays text. */
export interface Tables {
  alert: AlertTable;
  alert_event: AlertEventTable;
  alert_finding: AlertFindingTable;
  audit_entry: AuditEntryTable;
  chain_head: ChainHeadTable;
  device: DeviceTable;
  device_state: DeviceStateTable;
  directory_entry: DirectoryEntryTable;
  disclosure: DisclosureTable;
  enroll_secret: EnrollSecretTable;
  finding: FindingTable;
  job_run: JobRunTable;
  judge_due: JudgeDueTable;
  observable: ObservableTable;
  operator_token: OperatorTokenTable;
  quarantine: QuarantineTable;
  refused_report: RefusedReportTable;
  report: ReportTable;
  store_identity: StoreIdentityTable;
  tombstone: TombstoneTable;
}
