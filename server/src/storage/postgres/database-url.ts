import { InputError } from "@clearseat/shared";

/** Where a PostgreSQL database is. */
export interface DatabaseLocation {
  /** With user and password; goes to the driver and nowhere else. */
  readonly connectionString: string;
  /** What people may read: host, port and name. */
  readonly label: string;
}

const EXAMPLE = "postgresql://user:password@host:5432/clearseat";

function labelOf(url: URL): string {
  const host = url.searchParams.get("host") ?? url.hostname;
  const port = url.searchParams.get("port") ?? url.port;
  return `postgresql://${host}${port === "" ? "" : `:${port}`}${url.pathname}`;
}

/** A password with one of these characters as it is ends the authority early, and its rest would be taken for a name. */
function hasLooseSeparator(address: string): boolean {
  const behindAuthority = address.replace(/^\w+:\/\/[^/?#]*/u, "");
  return /[@#]/u.test(behindAuthority);
}

/** Nobody before an @ and something behind a colon: the password may stand where the port and the name belong. */
function mayHideSecret(address: string): boolean {
  const [authority = ""] = /(?<=^\w+:\/\/)[^/?#]*/u.exec(address) ?? [];
  return !authority.includes("@") && authority.replace(/^\[[^\]]*\]/u, "").includes(":") && !/[?&]user=/u.test(address);
}

/** The limit for one statement that an address asks for, in milliseconds, 0 for none; null when it does not say. */
export function statementMsOf({ connectionString }: DatabaseLocation): number | null {
  const query = connectionString.split("?").slice(1).join("?");
  const ms = Number.parseInt(new URLSearchParams(query).get("statement_timeout") ?? "", 10);
  return Number.isNaN(ms) ? null : ms;
}

/**
 * Reads a database address without ever repeating it: it carries a password. Throws an InputError naming the source.
 * @param source where the text came from, such as `DATABASE_URL`
 */
export function parseDatabaseUrl(text: string, source: string): DatabaseLocation {
  const connectionString = text.trim();
  // Without a host, as for a socket, the user and password make it no URL for the parser; the driver reads it all the same.
  const readable = connectionString.replace(/^(\w+:\/\/)[^/]*@\//u, "$1/");
  const refuse = (message: string): never => {
    throw new InputError({ field: "(input)", message }, source);
  };
  const example = `must be an address such as ${EXAMPLE}`;
  if (!/^postgres(?:ql)?:\/\//u.test(connectionString)) refuse(example);
  if (hasLooseSeparator(connectionString))
    refuse("must have each / # ? @ of user and password percent-encoded, as %2F %23 %3F %40");
  if (mayHideSecret(connectionString))
    refuse(`must name its user before an @, as in ${EXAMPLE}; what stands there may be a password`);
  if (!URL.canParse(readable)) refuse(example);
  return { connectionString, label: labelOf(new URL(readable)) };
}
