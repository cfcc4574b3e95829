import type { Request } from "../app-instance.ts";

/** The token that a request bears (RFC 6750, section 2.1); null when it bears none that could be ours. */
export function bearerToken({ headers }: Pick<Request, "headers">): string | null {
  return /^Bearer ([\w-]{20,200})$/u.exec(headers.authorization ?? "")?.[1] ?? null;
}
