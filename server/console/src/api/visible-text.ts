/** Controls and invisible format characters, which could make a device's text look like something else; tab and line feed may stay. */
const HIDDEN = /[^\P{C}\t\n]/gu;

/** An answer in which every character can be seen. Laptops choose many of the words that come here. */
export function withVisibleText<T>(value: T): T {
  if (typeof value === "string") return value.replace(HIDDEN, "\ufffd") as T;
  if (Array.isArray(value)) return value.map(withVisibleText) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withVisibleText(part)])) as T;
}
