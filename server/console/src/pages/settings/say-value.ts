/** Lines as people write them in the settings file. */
function toLines(value: unknown): readonly string[] {
  if (Array.isArray(value))
    return value.flatMap((one) => toLines(one).map((line, index) => `${index === 0 ? "-" : " "} ${line}`));
  if (typeof value !== "object" || value === null) return [String(value)];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const lines = toLines(inner);
    const isShort = typeof inner !== "object" || inner === null;
    return isShort ? [`${name}: ${lines[0] ?? ""}`] : [`${name}:`, ...lines.map((line) => `  ${line}`)];
  });
}

/** A setting's value as people write it. */
export function sayValue(value: unknown): string {
  const isNothing = value === "" || value === null || (typeof value === "object" && Object.keys(value).length === 0);
  return isNothing ? "nothing" : toLines(value).join("\n");
}
