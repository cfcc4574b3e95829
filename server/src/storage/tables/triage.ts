/** Why somebody looks at the people of a case. */
export interface CaseReasonTable {
  operator: string;
  /** An alert's id, or `device:` and a device's id. */
  case_id: string;
  reason: string;
  given_at: number;
  ends_at: number;
}

/** When somebody opened an alert last. */
export interface AlertSeenTable {
  operator: string;
  alert_id: string;
  /** The alert's last change that was shown. */
  seen_at: number;
}

/** Filters of the queue under a name. */
export interface SavedViewTable {
  view_id: string;
  owner: string;
  name: string;
  query: string;
  /** 1: everybody who reads alerts sees it. */
  shared: number;
  updated_at: number;
}
