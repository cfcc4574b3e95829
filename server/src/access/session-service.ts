import { randomToken, sha256 } from "@clearseat/proof";
import { type Clock, HOUR_MS, MINUTE_MS } from "@clearseat/shared";
import type { Storage } from "../store.ts";
import type { Session } from "./access-store.ts";
import type { Role } from "./roles.ts";

/** Who stands behind a request, and what they are here. */
export interface Visitor {
  /** As it stands in history and access log. */
  readonly name: string;
  /** What nobody else has, as names may be alike: the account, the token, or who it is to the identity provider. */
  readonly id?: string | null;
  readonly role: Role;
  /** Of a local account; null for everybody else. */
  readonly accountId: string | null;
}

export interface SessionService {
  /** Returns what the browser holds. */
  begin(visitor: Visitor): Promise<string>;
  /**
   * Null when nobody is signed in with this, or no longer.
   * @param isNoted whether it is a sign that somebody is there, which keeps the session alive
   */
  find(token: string, isNoted?: boolean): Promise<Visitor | null>;
  end(token: string): Promise<void>;
  /** Removes what is over. */
  sweep(): Promise<void>;
}

/** A screen that was left alone. */
const IDLE_MS = 8 * HOUR_MS;
/** Roles change at the identity provider, so everybody signs in anew once a day. */
const LONGEST_MS = 24 * HOUR_MS;
/** Noting each request would make every reading a write. */
const NOTED_EVERY_MS = 5 * MINUTE_MS;

export function createSessionService({
  storage,
  clock,
}: {
  readonly storage: Storage;
  readonly clock: Clock;
}): SessionService {
  const { access } = storage.store;

  function isOver({ createdAtMs, seenAtMs }: Session): boolean {
    const nowMs = clock.now();
    return nowMs - seenAtMs >= IDLE_MS || nowMs - createdAtMs >= LONGEST_MS;
  }

  async function toVisitor({ accountId, subject, name, role }: Session): Promise<Visitor | null> {
    if (accountId === null) return { accountId, id: subject, name, role };
    const account = await access.findAccount(accountId);
    return account === null || account.disabledAtMs !== null
      ? null
      : { accountId, id: accountId, name, role: account.role };
  }

  return {
    async begin({ accountId, id = null, name, role }) {
      const token = randomToken(32);
      const nowMs = clock.now();
      await access.insertSession({
        ...{ sessionHash: sha256(token), accountId, name, role },
        subject: accountId === null ? id : null,
        ...{ createdAtMs: nowMs, seenAtMs: nowMs },
      });
      return token;
    },
    async find(token, isNoted = true) {
      const session = await access.findSession(sha256(token));
      if (session === null || isOver(session)) return null;
      if (isNoted && clock.now() - session.seenAtMs >= NOTED_EVERY_MS)
        await access.seeSession(session.sessionHash, clock.now());
      return toVisitor(session);
    },
    end: (token) => access.dropSession(sha256(token)),
    sweep: () => {
      const nowMs = clock.now();
      return access.sweep({ seenMs: nowMs - IDLE_MS, begunMs: nowMs - LONGEST_MS, nowMs });
    },
  };
}
