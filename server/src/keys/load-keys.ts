import { createSigner, generatePrivateJwk, type PrivateJwk, randomToken, type Signer, sha256 } from "@clearseat/proof";
import { type Clock, CompanyKey, InputError, PublicJwk, parseInput, toInstant } from "@clearseat/shared";
import { z } from "zod";
import { inFolder, readTextIfThere, restrictToOwner, writeNewPrivateFile } from "../platform/files.ts";

/** The keys of one installation. They lie beside the database, never in it, so that a copy of the data signs nothing. */
export interface ServerKeys {
  /** Countersigns reports, signs policy and catalog. */
  readonly signer: Signer;
  /** Key of the laptops' keyed hashes; the server hands it to device management and hashes gateways of declared sites with it. */
  readonly companyKey: CompanyKey;
  /** Key of the server's own keyed hashes; no laptop has it, and it goes where the signing key goes. */
  readonly placeKey: string;
}

export const COLLECTOR_KEY = "collector-key.json";

const base64url = z.string().regex(/^[\w-]+$/u, "must be base64url text");
const StoredSigningKey = z.union([
  z.strictObject({ kty: z.literal("OKP"), crv: z.literal("Ed25519"), x: base64url, d: base64url }),
  z.strictObject({ kty: z.literal("EC"), crv: z.literal("P-256"), x: base64url, y: base64url, d: base64url }),
]);

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw new InputError({ field: "(input)", message: "must be JSON" }, file);
    throw error;
  }
}

/** Whether a key that is not there may be made, as at the first start, or was lost. */
export type KeyPolicy = "may be made" | "must be there";

interface KeyFile<T> {
  readonly file: string;
  readonly schema: z.ZodType<T>;
  readonly make: () => T;
  readonly policy: KeyPolicy;
}

/** Reads a key file or makes it once; two processes that start together end up with the same key. */
function loadOrCreate<T>(source: KeyFile<T>): T {
  const { file, schema, make, policy } = source;
  const text = readTextIfThere(file);
  if (text === null) {
    if (policy === "must be there")
      throw new InputError(
        {
          field: "(file)",
          message: "is missing beside a store that was made with it; bring it back from where the keys are kept",
        },
        file,
      );
    const made = make();
    if (writeNewPrivateFile(file, `${JSON.stringify(made)}\n`)) return made;
    return loadOrCreate(source);
  }
  restrictToOwner(file);
  return parseInput(schema, parseJson(text, file), file);
}

function makeCompanyKey(clock: Clock): CompanyKey {
  return { key: randomToken(32), from: toInstant(clock.now()).slice(0, 10) };
}

/** Derived, so that every collector of one store has the same and no further file has to be kept. */
function derivePlaceKey(jwk: PrivateJwk): string {
  return sha256(`clearseat.place-key/1 ${jwk.d}`);
}

/** Keys of keyed hashes that somebody gives, so that the same things have the same hashes in every run. */
export type GivenKeys = Partial<Pick<ServerKeys, "companyKey" | "placeKey">>;

/** Fresh keys that live as long as the process, but for those that are given. */
export function makeKeys(clock: Clock, given: GivenKeys = {}): ServerKeys {
  const jwk = generatePrivateJwk();
  return { signer: createSigner(jwk), companyKey: makeCompanyKey(clock), placeKey: derivePlaceKey(jwk), ...given };
}

/** Keys of a data folder. Throws an InputError naming the file and field of a damaged one. */
export function loadKeys(dataDir: string, clock: Clock, policy: KeyPolicy = "may be made"): ServerKeys {
  const file = inFolder(dataDir, COLLECTOR_KEY);
  const jwk = loadOrCreate<PrivateJwk>({ file, schema: StoredSigningKey, make: () => generatePrivateJwk(), policy });
  const companyKey = loadOrCreate({
    file: inFolder(dataDir, "company-key.json"),
    schema: CompanyKey,
    make: () => makeCompanyKey(clock),
    policy,
  });
  return { signer: signerOf(jwk, file), companyKey, placeKey: derivePlaceKey(jwk) };
}

function signerOf(jwk: PrivateJwk, file: string): Signer {
  try {
    return createSigner(jwk);
  } catch (cause) {
    throw new InputError({ field: "d", message: `must be a private key on its curve (${String(cause)})` }, file);
  }
}

/** Id of the collector whose key lies in the folder; null when none does. Looks and makes nothing. */
export function readCollectorId(dataDir: string): string | null {
  const file = inFolder(dataDir, COLLECTOR_KEY);
  const text = readTextIfThere(file);
  return text === null ? null : signerOf(parseInput(StoredSigningKey, parseJson(text, file), file), file).kid;
}

/** What device management carries to the laptops; never a private key. */
export interface AgentConfig {
  readonly serverUrl: string;
  readonly collectorKey: PublicJwk;
  readonly companyKey: CompanyKey;
  readonly enrollSecret?: string;
}

export function toAgentConfig(
  { signer, companyKey }: ServerKeys,
  serverUrl: string,
  enrollSecret?: string,
): AgentConfig {
  return {
    serverUrl,
    collectorKey: signer.publicJwk,
    companyKey,
    ...(enrollSecret === undefined ? {} : { enrollSecret }),
  };
}
