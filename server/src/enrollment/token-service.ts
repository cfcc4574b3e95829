import { randomToken, sha256 } from "@clearseat/proof";
import type { Clock } from "@clearseat/shared";
import type { Storage } from "../store.ts";

export interface CreatedToken {
  readonly tokenId: string;
  /** Shown once; only its hash is kept. */
  readonly token: string;
}

export interface TokenService {
  create(name: string, expiresAtMs: number | null): Promise<CreatedToken>;
  /** The name it was made for; null when it is unknown or over. */
  check(token: string): Promise<string | null>;
}

export function createTokenService({
  storage,
  clock,
}: {
  readonly storage: Storage;
  readonly clock: Clock;
}): TokenService {
  return {
    async create(name, expiresAtMs) {
      const token = `ct_${randomToken(32)}`;
      const tokenId = `ot_${randomToken(9)}`;
      await storage.store.tokens.insert({
        tokenId,
        tokenHash: sha256(token),
        name,
        createdAtMs: clock.now(),
        expiresAtMs,
      });
      return { tokenId, token };
    },
    async check(token) {
      // Looked up by hash, so that comparing takes no time that depends on the token.
      const record = await storage.store.tokens.findByHash(sha256(token));
      const isValid = record !== null && (record.expiresAtMs === null || clock.now() < record.expiresAtMs);
      return isValid ? record.name : null;
    },
  };
}
