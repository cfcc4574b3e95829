import { randomToken, sha256 } from "@clearseat/proof";
import type { Clock } from "@clearseat/shared";
import { AppError } from "../app-error.ts";
import type { Storage, Store } from "../store.ts";

export interface SecretOptions {
  /** How many devices may enroll with it; 1 when bound to a serial. */
  readonly uses?: number;
  /** Null or absent: never. */
  readonly expiresAtMs?: number | null;
  /** Binds the secret to one laptop. */
  readonly serial?: string | null;
}

export interface CreatedSecret {
  readonly secretId: string;
  /** Shown once; only its hash is kept. */
  readonly secret: string;
}

export interface SecretService {
  create(options?: SecretOptions): Promise<CreatedSecret>;
  /** Takes one use in the caller's transaction. Throws `enroll_secret_rejected`, never saying which of its reasons it was. */
  redeem(store: Store, secret: string, serial: string | null): Promise<void>;
}

export function createSecretService({
  storage,
  clock,
}: {
  readonly storage: Storage;
  readonly clock: Clock;
}): SecretService {
  return {
    async create({ uses = 1, expiresAtMs = null, serial = null } = {}) {
      const secret = `cs_${randomToken(24)}`;
      const secretId = `es_${randomToken(9)}`;
      await storage.store.secrets.insert({
        secretId,
        secretHash: sha256(secret),
        serial,
        maxUses: serial === null ? uses : 1,
        used: 0,
        createdAtMs: clock.now(),
        expiresAtMs,
      });
      return { secretId, secret };
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
