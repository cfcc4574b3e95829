/** Devices that must be judged because another device changed, or time may change the answer. */
export interface JudgeDueTable {
  device_id: string;
  due_at: number;
  /** Grows with every mark, so that whoever takes the row sees whether it is still the one that was read. */
  marks: number;
  /** How many of the marks only ask who else gained what the device gained. */
  echoes: number;
}
