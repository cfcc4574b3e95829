import type { ServerSettings } from "@clearseat/shared";
import type { Reply, Request } from "../app-instance.ts";

/** What a browser holds while somebody is signed in, or on the way to the identity provider. */
export interface Cookies {
  /** Undefined: nobody. */
  sessionOf(request: Request): string | undefined;
  keepSession(reply: Reply, token: string): void;
  dropSession(reply: Reply): void;
  stateOf(request: Request): string | undefined;
  keepState(reply: Reply, state: string): void;
  /** Whether a request that changes something comes from one of our own pages (RFC 6454, W3C Fetch Metadata). */
  isOwnPage(request: Request): boolean;
}

const OUTING_SECONDS = 600;

/**
 * Cookies that no script reads and no other site sends. Over HTTPS their names begin with `__Host-`, so that no other
 * name of the domain can set them; the way back from the identity provider is one from another site, so its cookie is `Lax`.
 */
export function createCookies({ publicUrl }: Pick<ServerSettings, "publicUrl">, speaksTls: boolean): Cookies {
  const secure = speaksTls || publicUrl.startsWith("https:");
  const prefix = secure ? "__Host-" : "";
  const [session, state] = [`${prefix}clearseat`, `${prefix}clearseat-outing`];
  const common = { path: "/", httpOnly: true, secure } as const;
  const ownOrigins = publicUrl === "" ? [] : [new URL(publicUrl).origin];
  return {
    sessionOf: (request) => request.cookies[session],
    keepSession: (reply, token) => void reply.setCookie(session, token, { ...common, sameSite: "strict" }),
    dropSession: (reply) => void reply.clearCookie(session, { ...common, sameSite: "strict" }),
    stateOf: (request) => request.cookies[state],
    keepState: (reply, text) =>
      void reply.setCookie(state, text, { ...common, sameSite: "lax", maxAge: OUTING_SECONDS }),
    isOwnPage(request) {
      const { origin, host } = request.headers;
      // Browsers say it themselves, except over plain HTTP to another machine.
      const site = request.headers["sec-fetch-site"];
      if (site !== undefined) return site === "same-origin";
      return origin !== undefined && [`${request.protocol}://${host}`, ...ownOrigins].includes(origin);
    },
  };
}
