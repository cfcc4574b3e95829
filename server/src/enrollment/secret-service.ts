import { randomToken, sha256 } from "@clearseat/proof";
import { type Clock, type Instant, toInstant } from "@clearseat/shared";
import type { Operator } from "../alerts/act-on-alert.ts";
import { AppError } from "../app-error.ts";
import { type AuditService, byOperator, THE_COLLECTOR } from "../audit/audit-service.ts";
import { formatCursor, parseCursor } from "../devices/page-cursor.ts";
import type { Storage, Store } from "../store.ts";
import type { SecretRecord } from "./secret-store.ts";

export interface SecretOptions {
  /** How many devices may enroll with it; 1 when bound to a serial. */
  readonly uses?: number;
  /** Null or absent: never. */
  readonly expiresAtMs?: number | null;
  /** Binds the secret to one laptop. */
  readonly serial?: string | null;
  /** What it is for. */
  readonly note?: string | null;
}

export interface CreatedSecret {
  readonly secretId: string;
  /** Shown once; only its hash is kept. */
  readonly secret: string;
}

export const SECRET_STATUSES = ["open", "used_up", "expired", "ended"] as const;

/** An enroll secret as people see it, never with the secret. */
export interface SecretView {
  readonly id: string;
  readonly status: (typeof SECRET_STATUSES)[number];
  readonly serial: string | null;
  readonly uses: number;
  readonly used: number;
  readonly note: string | null;
  readonly createdAt: Instant;
  readonly createdBy: string | null;
  readonly expiresAt: Instant | null;
}

export interface SecretPage {
  readonly secrets: readonly SecretView[];
  readonly nextCursor: string | null;
}

export interface SecretService {
  /** @param operator the collector itself unless given */
  create(options?: SecretOptions, operator?: Operator): Promise<CreatedSecret>;
  /** Newest first, also those that are over. */
  list(request: { readonly cursor?: string | undefined; readonly limit: number }): Promise<SecretPage>;
  /** Nobody enrolls with it from now on. Throws `not_found`, `transition_refused` when it is over already. */
  end(secretId: string, operator: Operator): Promise<SecretView>;
  /** Takes one use in the caller's transaction. Throws `enroll_secret_rejected`, never saying which of its reasons it was. */
  redeem(store: Store, secret: string, serial: string | null): Promise<void>;
}

export interface SecretDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly audit: AuditService;
}

function statusOf({ endedAtMs, used, maxUses, expiresAtMs }: SecretRecord, nowMs: number): SecretView["status"] {
  if (endedAtMs !== null) return "ended";
  if (used >= maxUses) return "used_up";
  return expiresAtMs !== null && expiresAtMs <= nowMs ? "expired" : "open";
}

function toView(record: SecretRecord, nowMs: number): SecretView {
  const { secretId, serial, maxUses, used, note, createdAtMs, createdBy, expiresAtMs } = record;
  return {
    id: secretId,
    status: statusOf(record, nowMs),
    ...{ serial, uses: maxUses, used, note, createdBy },
    createdAt: toInstant(createdAtMs),
    expiresAt: expiresAtMs === null ? null : toInstant(expiresAtMs),
  };
}

export function createSecretService({ storage, clock, audit }: SecretDeps): SecretService {
  async function create(
    { uses = 1, expiresAtMs = null, serial = null, note = null }: SecretOptions = {},
    operator: Operator = THE_COLLECTOR,
  ): Promise<CreatedSecret> {
    const secret = `cs_${randomToken(24)}`;
    const secretId = `es_${randomToken(9)}`;
    const maxUses = serial === null ? uses : 1;
    const detail = { secretId, uses: String(maxUses), ...(serial === null ? {} : { serial }) };
    await storage.transaction(async (store) => {
      await store.secrets.insert({
        ...{ secretId, secretHash: sha256(secret), serial, maxUses, used: 0 },
        ...{ createdAtMs: clock.now(), expiresAtMs, note, createdBy: operator.name, endedAtMs: null },
      });
      await audit.note(store, { ...byOperator(operator), action: "secret_created", detail });
    });
    return { secretId, secret };
  }

  async function end(secretId: string, operator: Operator): Promise<SecretView> {
    const nowMs = clock.now();
    return storage.transaction(async (store) => {
      const record = await store.secrets.find(secretId);
      if (record === null) throw new AppError("not_found", "There is no such enroll secret.");
      if (statusOf(record, nowMs) !== "open" || !(await store.secrets.end(secretId, nowMs)))
        throw new AppError("transition_refused", "The enroll secret is over already.");
      await audit.note(store, { ...byOperator(operator), action: "secret_ended", detail: { secretId } });
      return toView({ ...record, endedAtMs: nowMs }, nowMs);
    });
  }

  return {
    create,
    end,
    async list({ cursor, limit }) {
      const rows = await storage.store.secrets.list(parseCursor(cursor), limit + 1);
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      return {
        secrets: shown.map((record) => toView(record, clock.now())),
        nextCursor: last === undefined ? null : formatCursor({ atMs: last.createdAtMs, id: last.secretId }),
      };
    },
    async redeem(store, secret, serial) {
      const record = await store.secrets.findByHash(sha256(secret));
      const isValid =
        record !== null &&
        (record.expiresAtMs === null || clock.now() < record.expiresAtMs) &&
        (record.serial === null || record.serial === serial);
      if (!isValid || !(await store.secrets.use(record.secretId)))
        throw new AppError("enroll_secret_rejected", undefined, { field: "secret" });
    },
  };
}
