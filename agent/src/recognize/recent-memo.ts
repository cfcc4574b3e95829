/** Remembers the answers to the newest questions: all of the last `limit`, and at most twice as many. */
export class RecentMemo<Answer> {
  readonly #limit: number;
  #young = new Map<string, Answer>();
  #old: ReadonlyMap<string, Answer> = new Map();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The answer to this question, worked out by `answer` unless it is remembered. Equal questions must have equal answers. */
  recall(question: string, answer: () => Answer): Answer {
    const fresh = this.#young.get(question);
    if (fresh !== undefined) return fresh;
    const known = this.#old.get(question) ?? answer();
    if (this.#young.size >= this.#limit) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(question, known);
    return known;
  }
}
