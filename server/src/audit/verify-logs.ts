import { nextTurn } from "../platform/next-turn.ts";
import type { OpenStore, Store } from "../store.ts";
import { firstAuditFault, firstOperationFault, OPERATIONS_GENESIS } from "./audit-chain.ts";
import type { AuditHead } from "./audit-store.ts";

const PAGE = 500;
/** Logs of laptops that one call looks at, so that no call takes long. */
const LAPTOPS_AT_ONCE = 200;

/** Whether logs are as they were written. */
export interface LogVerdict {
  /** Of the log of operations. */
  readonly operations: { readonly entries: number; readonly firstFault: number | null };
  readonly laptops: { readonly checked: number; readonly broken: readonly string[] };
  /** Where the next call goes on; null: all laptops were looked at. */
  readonly nextCursor: string | null;
}

/** Follows the chain of the log of operations from its beginning. */
export async function verifyOperations(store: Pick<Store, "audit">): Promise<LogVerdict["operations"]> {
  let before: AuditHead = { position: 0, hash: OPERATIONS_GENESIS };
  for (;;) {
    const operations = await store.audit.operationsAfter(before.position, PAGE);
    const firstFault = firstOperationFault(operations, before);
    const last = operations.at(-1);
    if (firstFault !== null) return { entries: before.position, firstFault };
    if (last === undefined) return { entries: before.position, firstFault: null };
    before = { position: last.position, hash: last.hash };
    // Reports have their turn, however long the log is.
    await nextTurn();
  }
}

async function isWhole(store: Store, deviceId: string): Promise<boolean> {
  const head = (await store.audit.head(deviceId)) ?? { position: 0, hash: "" };
  return firstAuditFault(await store.audit.entries(deviceId), head) === null;
}

/** Follows the chains of the logs from their beginning: that of operations, and those of some laptops at a time. */
export async function verifyLogs(store: OpenStore, after: string): Promise<LogVerdict> {
  const ids = await store.reports.chainIdsAfter(after, LAPTOPS_AT_ONCE);
  const broken: string[] = [];
  for (const id of ids) {
    if (!(await store.snapshot((instant) => isWhole(instant, id)))) broken.push(id);
    await nextTurn();
  }
  return {
    operations: await verifyOperations(store),
    laptops: { checked: ids.length, broken },
    nextCursor: ids.length < LAPTOPS_AT_ONCE ? null : (ids.at(-1) ?? null),
  };
}
