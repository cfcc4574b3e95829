/**
 * JSON with one spelling only: keys sorted by UTF-16 code unit, no white space, as RFC 8785 has it.
 * `undefined` members are left out; anything that JSON cannot hold throws.
 */
export function canonicalize(value: unknown): string {
  if (value === null || typeof value === "boolean" || typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError("a number in signed JSON must be finite");
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonicalize(item ?? null)).join(",")}]`;
  if (typeof value !== "object") throw new TypeError(`signed JSON cannot hold a ${typeof value}`);
  const record = value as Record<string, unknown>;
  let members = "";
  for (const key of inOrder(Object.keys(record))) {
    const member = record[key];
    if (member !== undefined) members += `${members === "" ? "" : ","}${JSON.stringify(key)}:${canonicalize(member)}`;
  }
  return `{${members}}`;
}

/**
 * Whether a text is the one spelling of what `JSON.parse` reads from it; as `canonicalize(value) === json`, and several
 * times quicker. Throws where the text is nested deeper than anything we sign.
 */
export function isCanonicalJson(json: string, value: unknown): boolean {
  // The engine writes a value as RFC 8785 does, but keeps its own order of keys; numbers among them come first there.
  return (JSON.stringify(value) === json && isSorted(value)) || canonicalize(value) === json;
}

function isSorted(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return value.every(isSorted);
  return areInOrder(Object.keys(value)) && Object.values(value).every(isSorted);
}

function inOrder(keys: string[]): readonly string[] {
  return areInOrder(keys) ? keys : keys.sort();
}

function areInOrder(keys: readonly string[]): boolean {
  return keys.every((key, index) => index === 0 || (keys[index - 1] as string) < key);
}
