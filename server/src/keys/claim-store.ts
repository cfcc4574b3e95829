import { createVerifier, sha256 } from "@clearseat/proof";
import { InputError } from "@clearseat/shared";
import { inFolder } from "../platform/files.ts";
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

function match(claimed: StoreIdentity, keys: ServerKeys, dataDir: string): void {
  const maker = createVerifier(claimed.collectorKey).kid;
  if (maker !== keys.signer.kid)
    refuse(inFolder(dataDir, "collector-key.json"), `that the store was made with (${maker})`);
  if (claimed.companyKeyId !== identityOf(keys).companyKeyId)
    refuse(inFolder(dataDir, "company-key.json"), "that the store was made with");
}

/**
 * Holds the keys against a store and changes nothing. False when the store does not say whose it is and nothing in it
 * speaks against them. Throws an InputError naming the wrong key file.
 * @param dataDir where the keys lie
 */
export async function compareKeys(store: IdentityStore, keys: ServerKeys, dataDir: string): Promise<boolean> {
  const known = await store.read();
  if (known !== null) {
    match(known, keys, dataDir);
    return true;
  }
  const countersigner = await store.countersigner();
  if (countersigner !== null && countersigner !== keys.signer.kid)
    refuse(inFolder(dataDir, "collector-key.json"), `that countersigned what is in the store (${countersigner})`);
  return false;
}

/**
 * Holds the keys against the store: with others its chains could not be continued, and laptops would not know who
 * answers. A store that nobody has claimed becomes ours. Throws an InputError naming the wrong key file.
 * @param dataDir where the keys lie
 */
export async function claimStore(store: IdentityStore, keys: ServerKeys, dataDir: string): Promise<void> {
  if (await compareKeys(store, keys, dataDir)) return;
  match(await store.claim(identityOf(keys)), keys, dataDir);
}
