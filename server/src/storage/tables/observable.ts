/** The fleet index: which device shows which joining value now. */
export interface ObservableTable {
  kind: string;
  value: string;
  device_id: string;
  since: number;
}
