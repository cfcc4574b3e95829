import type { AccountTable, InvitationTable, SessionTable, SignInAttemptTable } from "./access.ts";
import type { AlertTable } from "./alert.ts";
import type { AlertEventTable } from "./alert-event.ts";
import type { AlertFindingTable } from "./alert-finding.ts";
import type { ApprovalTable } from "./approval.ts";
import type { AuditEntryTable } from "./audit-entry.ts";
import type { BacktestTable } from "./backtest.ts";
import type { ChainHeadTable } from "./chain-head.ts";
import type {
  AnnouncementTable,
  DeliveryAttemptTable,
  DeliveryTable,
  GoneTargetTable,
  PausedTargetTable,
} from "./delivery.ts";
import type { DeviceTable } from "./device.ts";
import type { DeviceStateTable } from "./device-state.ts";
import type { DirectoryEntryTable } from "./directory-entry.ts";
import type { DisclosureTable } from "./disclosure.ts";
import type { EnrollSecretTable } from "./enroll-secret.ts";
import type { FindingTable } from "./finding.ts";
import type { JobRunTable } from "./job-run.ts";
import type { JudgeDueTable } from "./judge-due.ts";
import type { ObservableTable } from "./observable.ts";
import type { OperationTable } from "./operation.ts";
import type { OperatorTokenTable } from "./operator-token.ts";
import type { PersonTable } from "./person.ts";
import type { PlaceMarkTable, PlaceTable } from "./place.ts";
import type { QuarantineTable } from "./quarantine.ts";
import type { RefusedReportTable } from "./refused-report.ts";
import type { ReportTable } from "./report.ts";
import type { RuleSettingTable } from "./rule-setting.ts";
import type { SilenceTable } from "./silence.ts";
import type { SiteTable } from "./site.ts";
import type { SiteDeclarationTable } from "./site-declaration.ts";
import type { StayTable } from "./stay.ts";
import type { StoreIdentityTable } from "./store-identity.ts";
import type { SuppressionTable } from "./suppression.ts";
import type { TombstoneTable } from "./tombstone.ts";
import type { AlertSeenTable, CaseReasonTable, SavedViewTable } from "./triage.ts";

/** Every table by its name. Times are milliseconds since the epoch; what a device said of time stays text. */
export interface Tables {
  account: AccountTable;
  alert: AlertTable;
  alert_event: AlertEventTable;
  alert_finding: AlertFindingTable;
  alert_seen: AlertSeenTable;
  announcement: AnnouncementTable;
  approval: ApprovalTable;
  audit_entry: AuditEntryTable;
  backtest: BacktestTable;
  case_reason: CaseReasonTable;
  chain_head: ChainHeadTable;
  delivery: DeliveryTable;
  delivery_attempt: DeliveryAttemptTable;
  device: DeviceTable;
  device_state: DeviceStateTable;
  directory_entry: DirectoryEntryTable;
  disclosure: DisclosureTable;
  enroll_secret: EnrollSecretTable;
  finding: FindingTable;
  gone_target: GoneTargetTable;
  invitation: InvitationTable;
  job_run: JobRunTable;
  judge_due: JudgeDueTable;
  observable: ObservableTable;
  operation: OperationTable;
  operator_token: OperatorTokenTable;
  paused_target: PausedTargetTable;
  person: PersonTable;
  place: PlaceTable;
  place_mark: PlaceMarkTable;
  quarantine: QuarantineTable;
  refused_report: RefusedReportTable;
  report: ReportTable;
  rule_setting: RuleSettingTable;
  saved_view: SavedViewTable;
  session: SessionTable;
  sign_in_attempt: SignInAttemptTable;
  silence: SilenceTable;
  site: SiteTable;
  site_declaration: SiteDeclarationTable;
  stay: StayTable;
  store_identity: StoreIdentityTable;
  suppression: SuppressionTable;
  tombstone: TombstoneTable;
}
