import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  type CustomFetch,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import { EnvHttpProxyAgent, fetch as requestOver } from "undici";

/** What has to be known again when somebody comes back. */
export interface Outing {
  readonly state: string;
  readonly verifier: string;
  readonly nonce: string;
}

/** Claims about somebody who signed in, as the provider made them. */
export type Claims = Readonly<Record<string, unknown>>;

/** The company's OpenID provider. */
export interface IdentityProvider {
  /** Where to send the browser, and what to keep meanwhile. */
  leave(): Promise<Outing & { readonly url: string }>;
  /** Who came back. Rejects when the answer is not wholly in order. @param url with everything that the provider put into it */
  comeBack(url: URL, outing: Outing): Promise<Claims>;
}

export interface ProviderOptions {
  readonly issuer: string;
  readonly clientId: string;
  /** Null: a public client, which PKCE alone protects. */
  readonly clientSecret: string | null;
  readonly redirectUri: string;
  readonly scope: string;
  /** This claim is asked for once more where the token lacks it. */
  readonly groupsClaim: string;
}

/** Goes through the proxy of the environment (`HTTPS_PROXY`, `NO_PROXY`), where there is one. */
function overProxy(): CustomFetch {
  const dispatcher = new EnvHttpProxyAgent();
  return (url, { body, ...init }) => requestOver(url, { ...init, ...(body === undefined ? {} : { body }), dispatcher });
}

/** Authorization code flow with PKCE (RFC 7636), state and nonce; discovery at the first use, since a provider may be down. */
export function createIdentityProvider(options: ProviderOptions): IdentityProvider {
  const { issuer, clientId, clientSecret, redirectUri, scope, groupsClaim } = options;
  let found: Promise<Configuration> | null = null;

  async function discover(): Promise<Configuration> {
    const url = new URL(issuer);
    // Plain HTTP is for a provider on this machine, to which no proxy leads.
    const way = url.protocol === "http:" ? { execute: [allowInsecureRequests] } : { [customFetch]: overProxy() };
    return clientSecret === null
      ? discovery(url, clientId, undefined, None(), way)
      : discovery(url, clientId, clientSecret, undefined, way);
  }

  async function configuration(): Promise<Configuration> {
    found ??= discover();
    try {
      return await found;
    } catch (error) {
      // The next one who comes tries again.
      found = null;
      throw error;
    }
  }

  return {
    async leave() {
      const config = await configuration();
      const outing = { state: randomState(), verifier: randomPKCECodeVerifier(), nonce: randomNonce() };
      const url = buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope,
        code_challenge: await calculatePKCECodeChallenge(outing.verifier),
        code_challenge_method: "S256",
        state: outing.state,
        nonce: outing.nonce,
      });
      return { ...outing, url: url.href };
    },
    async comeBack(url, { state, verifier, nonce }) {
      const config = await configuration();
      const tokens = await authorizationCodeGrant(config, url, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error("the provider sent no claims");
      if (claims[groupsClaim] !== undefined) return claims;
      return { ...(await fetchUserInfo(config, tokens.access_token, claims.sub)), ...claims };
    },
  };
}
