import { randomToken, sha256 } from "@clearseat/proof";
import { type Clock, type Instant, toInstant } from "@clearseat/shared";
import type { Operator } from "../alerts/act-on-alert.ts";
import { AppError } from "../app-error.ts";
import { type AuditService, byOperator, isCollectorsName, THE_COLLECTOR } from "../audit/audit-service.ts";
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
  end(tokenId: string, operator: Operator): Promise<void>;
  /** @param operator the collector itself unless given */
  create(name: string, expiresAtMs: number | null, scope?: TokenScope, operator?: Operator): Promise<CreatedToken>;
  /** For whom it was made and what it opens; null when it is unknown or over. */
  check(token: string): Promise<Pick<TokenView, "tokenId" | "name" | "scope"> | null>;
}

export interface TokenDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly audit: AuditService;
}

export function createTokenService({ storage, clock, audit }: TokenDeps): TokenService {
  return {
    list: async () =>
      (await storage.store.tokens.all()).map(({ tokenId, name, scope, createdAtMs, expiresAtMs }) => ({
        ...{ tokenId, name, scope },
        createdAt: toInstant(createdAtMs),
        expiresAt: expiresAtMs === null ? null : toInstant(expiresAtMs),
      })),
    end: (tokenId, operator) =>
      storage.transaction(async (store) => {
        const name = await store.tokens.remove(tokenId);
        if (name === null) throw new AppError("not_found", "There is no such token.");
        await audit.note(store, { ...byOperator(operator), action: "token_ended", detail: { tokenId, name } });
      }),
    async create(name, expiresAtMs, scope = "operator", operator = THE_COLLECTOR) {
      if (isCollectorsName(name))
        throw new AppError("malformed_message", "name: is how the collector calls itself", { field: "name" });
      const token = `ct_${randomToken(32)}`;
      const tokenId = `ot_${randomToken(9)}`;
      const record = { tokenId, tokenHash: sha256(token), name, scope, createdAtMs: clock.now(), expiresAtMs };
      await storage.transaction(async (store) => {
        await store.tokens.insert(record);
        await audit.note(store, { ...byOperator(operator), action: "token_created", detail: { tokenId, name, scope } });
      });
      return { tokenId, token };
    },
    async check(token) {
      // Looked up by hash, so that comparing takes no time that depends on the token.
      const record = await storage.store.tokens.findByHash(sha256(token));
      if (record === null || (record.expiresAtMs !== null && clock.now() >= record.expiresAtMs)) return null;
      return { tokenId: record.tokenId, name: record.name, scope: record.scope };
    },
  };
}
