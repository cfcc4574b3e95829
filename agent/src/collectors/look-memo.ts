/** Keeps the readings of one look. It dies with the look, so nothing in it is ever stale. */
export class LookMemo {
  readonly #kept = new Map<string, unknown>();

  /** The key belongs to one reader, so what is kept under it has the type it asks for. */
  once<T>(key: string, read: () => T): T {
    if (this.#kept.has(key)) return this.#kept.get(key) as T;
    const value = read();
    this.#kept.set(key, value);
    return value;
  }
}
