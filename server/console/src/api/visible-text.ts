import { showHidden } from "@clearseat/shared";

/** An answer in which every character can be seen. Laptops choose many of the words that come here. */
export function withVisibleText<T>(value: T): T {
  if (typeof value === "string") return showHidden(value) as T;
  if (Array.isArray(value)) return value.map(withVisibleText) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withVisibleText(part)])) as T;
}
