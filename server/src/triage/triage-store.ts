/** Why an operator looks at the people of a case. */
export interface CaseReason {
  readonly operator: string;
  /** An alert's id, or `device:` or `site:` and an id. */
  readonly caseId: string;
  readonly reason: string;
  readonly givenAtMs: number;
  readonly endsAtMs: number;
}

/** Filters of the queue under a name. */
export interface SavedView {
  readonly viewId: string;
  readonly owner: string;
  readonly name: string;
  /** As the address bar has it, without the question mark. */
  readonly query: string;
  readonly isShared: boolean;
  readonly updatedAtMs: number;
}

/** What each operator leaves behind while working through the queue. */
export interface TriageStore {
  /** The newest reason of an operator for any of these cases that still holds. */
  reasonFor(operator: string, caseIds: readonly string[], nowMs: number): Promise<CaseReason | null>;
  /** Takes the place of one that the operator gave for the same case before. */
  giveReason(reason: CaseReason): Promise<void>;
  /** Removes reasons that hold no longer. */
  sweepReasons(nowMs: number): Promise<void>;
  /** The operator has seen an alert as it stood after its last change. */
  see(operator: string, alertId: string, changedAtMs: number): Promise<void>;
  /** The operator has seen none of these. */
  unsee(operator: string, alertIds: readonly string[]): Promise<void>;
  /** Those of the alerts that have changed since the operator saw them. */
  unread(operator: string, alertIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** Own and shared ones by name. */
  views(operator: string): Promise<readonly SavedView[]>;
  findView(viewId: string): Promise<SavedView | null>;
  /** Adds a view or takes the place of the one with its id. */
  putView(view: SavedView): Promise<void>;
  dropView(viewId: string): Promise<void>;
}
