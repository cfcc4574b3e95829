import { sha256 } from "@clearseat/proof";
import { type Clock, InputError, MINUTE_MS, type OidcSetting, type ServerSettings } from "@clearseat/shared";
import { AppError } from "../app-error.ts";
import { isCollectorsName } from "../audit/audit-service.ts";
import { FileError, readText } from "../platform/files.ts";
import type { Storage } from "../store.ts";
import { type Claims, createIdentityProvider, type IdentityProvider } from "./identity-provider.ts";
import { ROLE_NAMES, type Role } from "./roles.ts";
import type { Visitor } from "./session-service.ts";

export const OIDC_CALLBACK = "/sign-in/oidc/callback";

/** Signing in at the company's identity provider. */
export interface OidcService {
  /** Where to send the browser, and what it brings back in a cookie, so that nobody can be signed in as somebody else. */
  leave(): Promise<{ readonly url: string; readonly state: string }>;
  /**
   * Who came back. Throws `sign_in_failed` when the answer is not in order, `not_allowed` when no group gives a role.
   * @param search query of the address at which the browser came back
   * @param state from the browser's cookie
   */
  comeBack(search: string, state: string): Promise<Visitor>;
}

const OUTING_MS = 10 * MINUTE_MS;
/** Anybody may set out, also somebody who only means to fill the store; the oldest are forgotten first. */
const MOST_OUT = 5_000;

function readSecret({ clientSecretFile }: OidcSetting): string | null {
  if (clientSecretFile === undefined) return null;
  try {
    return readText(clientSecretFile).trim();
  } catch (error) {
    if (error instanceof FileError)
      throw new InputError({ field: "oidc.clientSecretFile", message: error.message }, "settings");
    throw error;
  }
}

/** Null: the settings name no provider. Throws an InputError naming the setting at fault. */
export function readIdentityProvider({ oidc, publicUrl }: ServerSettings): IdentityProvider | null {
  if (oidc === null) return null;
  if (publicUrl === "")
    throw new InputError(
      { field: "publicUrl", message: "must be given with oidc, whose provider sends people back there" },
      "settings",
    );
  const { issuer, clientId, scope, groupsClaim } = oidc;
  const redirectUri = new URL(OIDC_CALLBACK, publicUrl).href;
  return createIdentityProvider({ issuer, clientId, clientSecret: readSecret(oidc), redirectUri, scope, groupsClaim });
}

/** The most that any of somebody's groups gives. */
function roleOf(claims: Claims, { groupsClaim, roles }: OidcSetting): Role | null {
  const value = claims[groupsClaim];
  const groups = Array.isArray(value) ? value.map(String) : typeof value === "string" ? [value] : [];
  return ROLE_NAMES.find((role) => groups.some((group) => roles[group] === role)) ?? null;
}

function nameOf(claims: Claims, { nameClaim }: OidcSetting): string {
  const name = claims[nameClaim];
  if (typeof name === "string" && isCollectorsName(name))
    throw new AppError("sign_in_failed", "Your name at the identity provider is how the collector calls itself.");
  if (typeof name === "string" && name !== "" && name.length <= 200) return name;
  throw new AppError("sign_in_failed", `The identity provider did not say who you are (claim ${nameClaim}).`);
}

/** By which the provider tells people apart, whatever they are called (OpenID Connect Core, section 2). */
function subjectOf({ sub }: Claims): string {
  if (typeof sub === "string" && sub !== "" && sub.length <= 255) return sub;
  throw new AppError("sign_in_failed", "The identity provider did not say who you are (claim sub).");
}

interface OidcDeps {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly setting: OidcSetting;
  readonly provider: IdentityProvider;
  readonly publicUrl: string;
}

export function createOidcService({ storage, clock, setting, provider, publicUrl }: OidcDeps): OidcService {
  const { access } = storage.store;

  async function claimsFor(search: string, state: string): Promise<Claims> {
    const attempt = await access.takeAttempt(sha256(state));
    if (attempt === null || clock.now() >= attempt.expiresAtMs)
      throw new AppError("sign_in_failed", "This way to sign in was used already, or its time is over; begin again.");
    const url = new URL(`${OIDC_CALLBACK}${search}`, publicUrl);
    try {
      return await provider.comeBack(url, { state, verifier: attempt.verifier, nonce: attempt.nonce });
    } catch (error) {
      throw new AppError("sign_in_failed", undefined, { cause: error });
    }
  }

  return {
    async leave() {
      const outing = await provider.leave().catch((error: unknown) => {
        throw new AppError("sign_in_failed", "The identity provider cannot be reached.", { cause: error });
      });
      const { url, state, verifier, nonce } = outing;
      const expiresAtMs = clock.now() + OUTING_MS;
      await access.insertAttempt({ stateHash: sha256(state), verifier, nonce, expiresAtMs }, MOST_OUT);
      return { url, state };
    },
    async comeBack(search, state) {
      const claims = await claimsFor(search, state);
      const role = roleOf(claims, setting);
      const name = nameOf(claims, setting);
      if (role === null) throw new AppError("not_allowed", "None of your groups has a role here.");
      return { name, id: `oidc:${subjectOf(claims)}`, role, accountId: null };
    },
  };
}
