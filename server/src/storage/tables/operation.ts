/** What was done or read that is about no single laptop; one hash chain. */
export interface OperationTable {
  position: number;
  at: number;
  actor: string;
  actor_id: string | null;
  action: string;
  detail: string;
  previous_hash: string;
  hash: string;
}
