import { createVerifier, sha256, type Verifier } from "@clearseat/proof";
import { InputError } from "@clearseat/shared";
import { inFolder } from "../platform/files.ts";
import type { IdentityStore, StoreIdentity } from "./identity-store.ts";
import { COLLECTOR_KEY, readCollectorId, type ServerKeys } from "./load-keys.ts";

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
 * Whose countersignatures a store must bear: its own word, held against the collector key in the data folder where one
 * is there. Throws an InputError when they differ, or when the store does not say it.
 */
export async function expectedCollector(store: IdentityStore, dataDir: string): Promise<Verifier> {
  const known = await store.read();
  const file = inFolder(dataDir, COLLECTOR_KEY);
  if (known === null)
    throw new InputError({ field: "(store)", message: "does not say whose it is, because no collector ever used it" });
  const maker = createVerifier(known.collectorKey);
  const here = readCollectorId(dataDir);
  if (here !== null && here !== maker.kid) refuse(file, `that the store was made with (${maker.kid})`);
  return maker;
}

function match(claimed: StoreIdentity, keys: ServerKeys, dataDir: string): void {
  const maker = createVerifier(claimed.collectorKey).kid;
  if (maker !== keys.signer.kid) refuse(inFolder(dataDir, COLLECTOR_KEY), `that the store was made with (${maker})`);
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
    refuse(inFolder(dataDir, COLLECTOR_KEY), `that countersigned what is in the store (${countersigner})`);
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
