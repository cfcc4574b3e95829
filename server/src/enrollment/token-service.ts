import { randomToken, sha256 } from "@clearseat/proof";
import { type Clock, type Instant, toInstant } from "@clearseat/shared";
import { AppError } from "../app-error.ts";
import type { Storage } from "../store.ts";
import type { TokenScope } from "./token-store.ts";

export interface CreatedToken {
  readonly tokenId: string;
  /** Shown once; only its hash is kept. */
  readonly token: string;
}

/** A token as people see it. */
export interface TokenView {
  readonly tokenId: string;
  readonly name: string;
  readonly scope: TokenScope;
  readonly createdAt: Instant;
  /** Null: never. */
  readonly expiresAt: Instant | null;
}

export interface TokenService {
  /** Newest first, also those whose time is over. */
  list(): Promise<readonly TokenView[]>;
  /** From now on it opens nothing. Throws `not_found`. */
  end(tokenId: string): Promise<void>;
  create(name: string, expiresAtMs: number | null, scope?: TokenScope): Promise<CreatedToken>;
  /** For whom it was made and what it opens; null when it is unknown or over. */
  check(token: string): Promise<{ readonly name: string; readonly scope: TokenScope } | null>;
}

export function createTokenService({
  storage,
  clock,
}: {
  readonly storage: Storage;
  readonly clock: Clock;
}): TokenService {
  return {
    list: async () =>
      (await storage.store.tokens.all()).map(({ tokenId, name, scope, createdAtMs, expiresAtMs }) => ({
        ...{ tokenId, name, scope },
        createdAt: toInstant(createdAtMs),
        expiresAt: expiresAtMs === null ? null : toInstant(expiresAtMs),
      })),
    async end(tokenId) {
      if (!(await storage.store.tokens.remove(tokenId))) throw new AppError("not_found", "There is no such token.");
    },
    async create(name, expiresAtMs, scope = "operator") {
      const token = `ct_${randomToken(32)}`;
      const tokenId = `ot_${randomToken(9)}`;
      await storage.store.tokens.insert({
        tokenId,
        tokenHash: sha256(token),
        name,
        scope,
        createdAtMs: clock.now(),
        expiresAtMs,
      });
      return { tokenId, token };
    },
    async check(token) {
      // Looked up by hash, so that comparing takes no time that depends on the token.
      const record = await storage.store.tokens.findByHash(sha256(token));
      if (record === null || (record.expiresAtMs !== null && clock.now() >= record.expiresAtMs)) return null;
      return { name: record.name, scope: record.scope };
    },
  };
}
