import type { Answer } from "./answer.ts";

/**
 * Facts that change rarely, kept for the life of the process and read again when their version changes.
 * Failures are not kept: what was denied or missing once is looked for again.
 */
export interface FactCache {
  get<T>(key: string, version: string, read: () => Answer<T> | Promise<Answer<T>>): Promise<Answer<T>>;
  /** A tool that remembers from look to look, made on first use. */
  keep<T>(key: string, make: () => T): T;
}

export function createFactCache(): FactCache {
  const kept = new Map<string, { version: string; answer: Answer<unknown> }>();
  const tools = new Map<string, unknown>();
  return {
    async get<T>(key: string, version: string, read: () => Answer<T> | Promise<Answer<T>>): Promise<Answer<T>> {
      const known = kept.get(key);
      // The key belongs to one caller, so what it stored has the type it asks for.
      if (known?.version === version) return known.answer as Answer<T>;
      const answer = await read();
      if (answer.ok) kept.set(key, { version, answer });
      else kept.delete(key);
      return answer;
    },
    keep<T>(key: string, make: () => T): T {
      if (!tools.has(key)) tools.set(key, make());
      return tools.get(key) as T;
    },
  };
}
