import { randomToken, sha256 } from "@clearseat/proof";
import type { Clock } from "@clearseat/shared";
import type { Storage } from "../store.ts";
import type { TokenScope } from "./token-store.ts";

export interface CreatedToken {
  readonly tokenId: string;
  /** Shown once; only its hash is kept. */
  readonly token: string;
}

export interface TokenService {
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
