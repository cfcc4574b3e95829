import type { DatabaseSync } from "node:sqlite";
import { peekPayload } from "@clearseat/proof";
import { DAY_MS, Digest, Instant, RETENTION_DAYS, ReportPayload, SIGNALS, toInstant } from "@clearseat/shared";
import { z } from "zod";
import { parseCompact } from "./compact-envelope.ts";
import type { Erasure, ErasureRequest } from "./ledger.ts";

/**
 * Signed note that disclosures were deleted. It names their commitments, which stay in the signed reports, and
 * nothing that was in them.
 */
export const TombstonePayload = z.strictObject({
  version: z.literal(1),
  at: Instant,
  reason: z.enum(["request", "retention"]),
  items: z
    .array(
      z.strictObject({
        sequence: z.number().int().positive(),
        position: z.number().int().nonnegative(),
        commitment: Digest,
      }),
    )
    .min(1),
});
export type TombstonePayload = z.infer<typeof TombstonePayload>;

type Item = TombstonePayload["items"][number];
type SealTombstone = (payload: TombstonePayload) => string;

/** Kind, key and time of a stored statement, whichever way it says it; damaged text has none. */
const PARTS = `
  CASE WHEN json_valid(d.statement) THEN coalesce(d.statement ->> '$.signal.kind', d.statement ->> '$.kind') END AS kind,
  CASE WHEN json_valid(d.statement) THEN coalesce(d.statement ->> '$.signal.key', d.statement ->> '$.key') END AS key,
  CASE WHEN json_valid(d.statement) THEN coalesce(d.statement ->> '$.signal.observedAt', d.statement ->> '$.observedAt') END AS observed_at`;
const STORED = `SELECT d.sequence, d.position, d.salt, r.report, r.receipt, ${PARTS}
  FROM disclosure d JOIN report r USING (sequence) WHERE d.statement IS NOT NULL`;

function toItem(row: Record<string, unknown>): Item | null {
  const sequence = Number(row["sequence"]);
  const position = Number(row["position"]);
  const envelope = parseCompact(String(row["report"]));
  const payload = envelope === null ? null : ReportPayload.safeParse(peekPayload(envelope));
  const commitment = payload?.success === true ? payload.data.commitments[position] : undefined;
  // Without its commitment the erasure could not be proved; a damaged report is left as it is.
  return commitment === undefined ? null : { sequence, position, commitment };
}

function eraseItems(
  database: DatabaseSync,
  sealTombstone: SealTombstone,
  payload: Omit<TombstonePayload, "version">,
): void {
  const erase = database.prepare(
    "UPDATE disclosure SET salt = NULL, statement = NULL WHERE sequence = ? AND position = ?",
  );
  for (const item of payload.items) erase.run(item.sequence, item.position);
  const lastSequence = Math.max(...payload.items.map((item) => item.sequence));
  database
    .prepare("INSERT INTO tombstone (envelope, last_sequence) VALUES (?, ?)")
    .run(sealTombstone({ version: 1, ...payload }), lastSequence);
}

/**
 * Erases a signal on request. What is not countersigned yet waits: the collector could not check it without.
 * @param alsoUnsent it does not wait: in a ledger that ended nothing is sent any more
 */
export function eraseSignal(
  database: DatabaseSync,
  sealTombstone: SealTombstone,
  { alsoUnsent, ...request }: ErasureRequest & { readonly alsoUnsent: boolean },
): Erasure {
  const rows = database.prepare(`SELECT * FROM (${STORED}) WHERE kind = ? AND key = ?`).all(request.kind, request.key);
  const sent = rows.filter((row) => alsoUnsent || row["receipt"] !== null);
  const items = sent.map(toItem).filter((item) => item !== null);
  if (items.length > 0) {
    eraseItems(database, sealTombstone, { at: request.at, reason: "request", items });
    database.prepare("DELETE FROM state WHERE place = ?").run(`signal\u0000${request.kind}\u0000${request.key}`);
  }
  return { erased: items.length, waiting: rows.length - sent.length };
}

const KEPT_SINCE = `CASE kind ${SIGNALS.map(({ kind }) => `WHEN '${kind}' THEN ?`).join(" ")} END`;

/**
 * Erases countersigned statements that are older than their kind is kept, except those still in force. One pass for all
 * kinds: reading what every statement says is what it costs.
 * @param alsoUnsent those too that are not countersigned: in a ledger that ended they never will be
 */
export function eraseExpired(
  database: DatabaseSync,
  sealTombstone: SealTombstone,
  { nowMs, alsoUnsent }: { readonly nowMs: number; readonly alsoUnsent: boolean },
): void {
  const keptSince = SIGNALS.map(({ retention }) => toInstant(nowMs - RETENTION_DAYS[retention] * DAY_MS));
  const settled = alsoUnsent ? "" : "AND receipt IS NOT NULL";
  const items = database
    .prepare(`SELECT * FROM (${STORED}) AS one
      WHERE observed_at < ${KEPT_SINCE} ${settled} AND NOT EXISTS (SELECT 1 FROM state WHERE state.salt = one.salt)`)
    .all(...keptSince)
    .map(toItem)
    .filter((item) => item !== null);
  if (items.length > 0) eraseItems(database, sealTombstone, { at: toInstant(nowMs), reason: "retention", items });
}
