/** Devices that must be judged because another device changed; emptied after every commit. */
export interface JudgeDueTable {
  device_id: string;
  due_at: number;
}
