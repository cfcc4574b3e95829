/** More distinct texts than this mean lists of changing length; the rest is sent without a name, which only costs parsing. */
const MAX_NAMED = 500;

/** A short name for each text that is worth preparing; the database parses and plans it once per connection. */
export interface StatementNames {
  /** The same text has the same name on every connection; undefined once there are too many. */
  nameOf(sql: string): string | undefined;
}

export function createStatementNames(): StatementNames {
  const names = new Map<string, string>();
  return {
    nameOf(sql) {
      const known = names.get(sql);
      if (known !== undefined || names.size >= MAX_NAMED) return known;
      const name = `cs${names.size}`;
      names.set(sql, name);
      return name;
    },
  };
}
