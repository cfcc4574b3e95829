/** When a job ran last, on whichever collector, and where it stopped. */
export interface JobRunTable {
  name: string;
  last_at: number;
  cursor: string;
}
