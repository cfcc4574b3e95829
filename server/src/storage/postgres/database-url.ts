import { InputError } from "@clearseat/shared";

/** Where a PostgreSQL database is. */
export interface DatabaseLocation {
  /** With user and password; goes to the driver and nowhere else. */
  readonly connectionString: string;
  /** What people may read: host, port and name. */
  readonly label: string;
}

function labelOf(url: URL): string {
  const host = url.searchParams.get("host") ?? url.hostname;
  const port = url.searchParams.get("port") ?? url.port;
  return `postgresql://${host}${port === "" ? "" : `:${port}`}${url.pathname}`;
}

/**
 * Reads a database address without ever repeating it: it carries a password. Throws an InputError naming the source.
 * @param source where the text came from, such as `DATABASE_URL`
 */
export function parseDatabaseUrl(text: string, source: string): DatabaseLocation {
  const connectionString = text.trim();
  // Without a host, as for a socket, the user and password make it no URL for the parser; the driver reads it all the same.
  const readable = connectionString.replace(/^(\w+:\/\/)[^/]*@\//u, "$1/");
  if (!/^postgres(?:ql)?:\/\//u.test(connectionString) || !URL.canParse(readable))
    throw new InputError(
      { field: "(input)", message: "must be an address such as postgresql://user:password@host:5432/clearseat" },
      source,
    );
  return { connectionString, label: labelOf(new URL(readable)) };
}
