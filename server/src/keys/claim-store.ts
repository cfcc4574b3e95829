import { createVerifier, sha256 } from "@clearseat/proof";
import { InputError } from "@clearseat/shared";
import type { IdentityStore, StoreIdentity } from "./identity-store.ts";
import type { ServerKeys } from "./load-keys.ts";

function identityOf({ signer, companyKey }: ServerKeys): StoreIdentity {
  return { collectorKey: signer.publicJwk, companyKeyId: sha256(`clearseat.company-key/1 ${companyKey.key}`) };
}

function refuse(file: string, what: string): never {
  throw new InputError(
    {
      field: "(file)",
      message: `is not the key ${what}; every collector of one store needs the same collector-key.json and company-key.json`,
    },
    file,
  );
}

/**
 * Holds the keys against the store: with others its chains could not be continued, and laptops would not know who
 * answers. A store that nobody has claimed becomes ours. Throws an InputError naming the wrong key file.
 */
export async function claimStore(store: IdentityStore, keys: ServerKeys): Promise<void> {
  const own = identityOf(keys);
  const { kid } = keys.signer;
  const known = await store.read();
  const countersigner = known === null ? await store.countersigner() : null;
  if (countersigner !== null && countersigner !== kid)
    refuse("collector-key.json", `that countersigned what is in the store (${countersigner})`);
  const claimed = known ?? (await store.claim(own));
  const maker = createVerifier(claimed.collectorKey).kid;
  if (maker !== kid) refuse("collector-key.json", `that the store was made with (${maker})`);
  if (claimed.companyKeyId !== own.companyKeyId) refuse("company-key.json", "that the store was made with");
}
