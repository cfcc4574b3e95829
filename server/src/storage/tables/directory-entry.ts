/** What HR and IT know of one laptop. */
export interface DirectoryEntryTable {
  serial: string;
  assignee: string;
  country: string | null;
  time_zone: string | null;
  region: string | null;
  issued_at: number | null;
  manager: string | null;
  group_name: string | null;
  /** JSON list of declared journeys. */
  travel: string;
  /** When it was named first; 0: before that was kept. */
  known_at: number;
}
