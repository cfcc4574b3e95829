/** When each job ran last, for all collectors together. */
export interface JobStore {
  /**
   * Takes a run of a job, for one collector alone. Returns where the run before stopped, empty at the beginning; null
   * when it ran less than `everyMs` ago.
   */
  claim(job: string, nowMs: number, everyMs: number): Promise<string | null>;
  /** Keeps where the run stopped, for the next one. */
  keepCursor(job: string, cursor: string): Promise<void>;
}
