/** Everything that happened to an alert, in order. */
export interface AlertEventTable {
  alert_id: string;
  position: number;
  at: number;
  kind: string;
  actor: string;
  reason: string | null;
  detail: string;
}
