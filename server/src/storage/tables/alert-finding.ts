/** Which findings an alert holds. The document is null while it follows the finding and frozen once the alert is closed. */
export interface AlertFindingTable {
  alert_id: string;
  finding_id: string;
  document: string | null;
}
