import { peekHeader } from "@clearseat/proof";
import { InputError, PublicJwk } from "@clearseat/shared";
import type { Kysely } from "kysely";
import { z } from "zod";
import type { IdentityStore, StoreIdentity } from "../../keys/identity-store.ts";
import type { StoreIdentityTable } from "../tables/store-identity.ts";
import type { Tables } from "../tables/tables.ts";

/** The key of the one row. */
const ONLY = 1;

const IdentityRow = z
  .object({
    collector_key: z.preprocess((text) => parseJson(text), PublicJwk),
    company_key_id: z.string().min(1),
  })
  .transform((row): StoreIdentity => ({ collectorKey: row.collector_key, companyKeyId: row.company_key_id }));

/** Null, which is no key, for what is no JSON. */
function parseJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text)) as unknown;
  } catch {
    return null;
  }
}

function toIdentity(row: StoreIdentityTable): StoreIdentity {
  const identity = IdentityRow.safeParse(row);
  if (identity.success) return identity.data;
  throw new InputError({ field: "(store)", message: "does not say whose it is: its store_identity is damaged" });
}

async function read(db: Kysely<Tables>): Promise<StoreIdentity | null> {
  const row = await db.selectFrom("store_identity").selectAll().where("only", "=", ONLY).executeTakeFirst();
  return row === undefined ? null : toIdentity(row);
}

export function createIdentityStore(db: Kysely<Tables>): IdentityStore {
  return {
    read: () => read(db),
    async claim(identity) {
      await db
        .insertInto("store_identity")
        .values({
          only: ONLY,
          collector_key: JSON.stringify(identity.collectorKey),
          company_key_id: identity.companyKeyId,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return (await read(db)) ?? identity;
    },
    async countersigner() {
      const row = await db
        .selectFrom("report")
        .select(["receipt_protected", "receipt_payload", "receipt_signature"])
        .limit(1)
        .executeTakeFirst();
      if (row === undefined) return null;
      const { receipt_protected, receipt_payload, receipt_signature } = row;
      const receipt = { protected: receipt_protected, payload: receipt_payload, signature: receipt_signature };
      return peekHeader(receipt)?.kid ?? null;
    },
  };
}
