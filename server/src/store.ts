import type { AccessStore } from "./access/access-store.ts";
import type { AlertStore } from "./alerts/alert-store.ts";
import type { FindingStore } from "./alerts/finding-store.ts";
import type { AuditStore } from "./audit/audit-store.ts";
import type { BacktestStore } from "./backtest/backtest-store.ts";
import type { DeliveryStore } from "./delivery/delivery-store.ts";
import type { DeviceStore } from "./devices/device-store.ts";
import type { DueDevices } from "./devices/due-devices.ts";
import type { FleetIndex } from "./devices/fleet-index.ts";
import type { StateStore } from "./devices/state-store.ts";
import type { DirectoryStore } from "./directory/directory-store.ts";
import type { SecretStore } from "./enrollment/secret-store.ts";
import type { TokenStore } from "./enrollment/token-store.ts";
import type { ApprovalStore } from "./exceptions/approval-store.ts";
import type { SuppressionStore } from "./exceptions/suppression-store.ts";
import type { FarmStore } from "./farm/farm-store.ts";
import type { FiguresStore } from "./figures/figures-store.ts";
import type { EvidenceStore } from "./ingest/evidence-store.ts";
import type { QuarantineStore } from "./ingest/quarantine-store.ts";
import type { ReportStore } from "./ingest/report-store.ts";
import type { JobStore } from "./jobs/job-store.ts";
import type { IdentityStore } from "./keys/identity-store.ts";
import type { PlaceStore } from "./places/place-store.ts";
import type { RowLocks } from "./row-locks.ts";
import type { RuleSettingStore } from "./rule-settings/rule-setting-store.ts";
import type { PersonStore } from "./scim/person.ts";
import type { DeclarationStore } from "./sites/declaration-store.ts";
import type { TimelineStore } from "./timeline/timeline-store.ts";
import type { TriageStore } from "./triage/triage-store.ts";

/** Everything that is kept, by noun. Services know these ports and never SQL. */
export interface Store {
  readonly devices: DeviceStore;
  readonly reports: ReportStore;
  readonly state: StateStore;
  readonly timeline: TimelineStore;
  readonly fleet: FleetIndex;
  readonly places: PlaceStore;
  readonly farm: FarmStore;
  readonly figures: FiguresStore;
  readonly declarations: DeclarationStore;
  readonly ruleSettings: RuleSettingStore;
  readonly due: DueDevices;
  readonly findings: FindingStore;
  readonly alerts: AlertStore;
  readonly deliveries: DeliveryStore;
  readonly triage: TriageStore;
  readonly secrets: SecretStore;
  readonly tokens: TokenStore;
  readonly access: AccessStore;
  readonly directory: DirectoryStore;
  readonly backtests: BacktestStore;
  readonly people: PersonStore;
  readonly suppressions: SuppressionStore;
  readonly approvals: ApprovalStore;
  readonly quarantine: QuarantineStore;
  readonly evidence: EvidenceStore;
  readonly audit: AuditStore;
  readonly jobs: JobStore;
  readonly identity: IdentityStore;
  readonly locks: RowLocks;
}

/** The store outside of transactions: every read and write stands alone. */
export interface OpenStore extends Store {
  /**
   * Reads everything as it stood at one instant, while others go on writing. The work may run more than once and reads
   * through the store it is given only. Throws `storage_unavailable` when the store cannot be read.
   */
  snapshot<T>(work: (store: Store) => Promise<T>): Promise<T>;
}

/** A database that is open. */
export interface Storage {
  /** Single reads and writes outside a transaction, and reads of one instant. */
  readonly store: OpenStore;
  /**
   * All or nothing; what was done is on the disk when it returns. Throws `storage_unavailable` when it cannot store.
   * Where others write at the same time the work may run more than once, so it touches nothing but the store.
   */
  transaction<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /** Writes and removes one row for real; throws `storage_unavailable` when that fails. */
  probe(): Promise<void>;
  /** Copies the whole store as it stands to a new file while work goes on; none has that name before it is whole. */
  backup(file: string): Promise<void>;
  close(): Promise<void>;
}
