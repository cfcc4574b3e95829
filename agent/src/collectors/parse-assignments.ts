/** Undoes the quoting of os-release(5) and of systemd's run-time files. */
function unquote(value: string): string {
  const inner = /^"(.*)"$/su.exec(value)?.[1] ?? /^'(.*)'$/su.exec(value)?.[1] ?? value;
  return inner.replaceAll(/\\(["'\\$`])/gu, "$1");
}

/** Lines `NAME=value` with comments and quotes, as in os-release and below /run/systemd. Later lines win. */
export function parseAssignments(text: string): Map<string, string> {
  const assignments = new Map<string, string>();
  for (const line of text.split("\n")) {
    const equals = line.indexOf("=");
    if (equals <= 0 || line.startsWith("#")) continue;
    assignments.set(line.slice(0, equals).trim(), unquote(line.slice(equals + 1).trim()));
  }
  return assignments;
}
