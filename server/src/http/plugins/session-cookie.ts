import type { ServerSettings } from "@clearseat/shared";
import { AppError } from "../../app-error.ts";
import type { Reply, Request } from "../app-instance.ts";

/** What a browser holds while somebody is signed in, or on the way to the identity provider. */
export interface Cookies {
  /** Undefined: nobody. */
  sessionOf(request: Request): string | undefined;
  keepSession(reply: Reply, token: string): void;
  dropSession(reply: Reply): void;
  stateOf(request: Request): string | undefined;
  keepState(reply: Reply, state: string): void;
  /**
   * For requests that change something. Throws `not_allowed` when one comes from no page of our own (W3C Fetch Metadata,
   * RFC 6454).
   */
  refuseForeignPage(request: Request): void;
}

const OUTING_SECONDS = 600;

/**
 * Cookies that no script reads and that other sites send with a link at most: the way back from the identity provider
 * is one, and so is a link in a ticket to an alert. What changes something asks for more than the cookie. Over HTTPS
 * their names begin with `__Host-`, so that no other name of the domain can set them.
 */
export function createCookies({ publicUrl }: Pick<ServerSettings, "publicUrl">, speaksTls: boolean): Cookies {
  const secure = speaksTls || publicUrl.startsWith("https:");
  const prefix = secure ? "__Host-" : "";
  const [session, state] = [`${prefix}clearseat`, `${prefix}clearseat-outing`];
  const common = { path: "/", httpOnly: true, secure, sameSite: "lax" } as const;
  const ownOrigins = publicUrl === "" ? [] : [new URL(publicUrl).origin];
  return {
    sessionOf: (request) => request.cookies[session],
    keepSession: (reply, token) => void reply.setCookie(session, token, common),
    dropSession: (reply) => void reply.clearCookie(session, common),
    stateOf: (request) => request.cookies[state],
    keepState: (reply, text) => void reply.setCookie(state, text, { ...common, maxAge: OUTING_SECONDS }),
    refuseForeignPage(request) {
      if (isOwnPage(request, ownOrigins)) return;
      throw new AppError("not_allowed", "This request did not come from the collector's own pages.");
    },
  };
}

function isOwnPage({ headers, protocol }: Request, ownOrigins: readonly string[]): boolean {
  const { origin, host } = headers;
  const site = headers["sec-fetch-site"];
  // No page can write this header, and a proxy that ends TLS changes nothing about it.
  if (site !== undefined) return site === "same-origin";
  return origin !== undefined && (origin === `${protocol}://${host}` || ownOrigins.includes(origin));
}
