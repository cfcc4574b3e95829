/** Enough to tell what begins with `com.` apart; more letters only cost memory. */
const LETTERS = 8;

const FIRST_FOREIGN = 128;
/** Each letter as it is compared: case does not count. */
const FOLDED = Uint8Array.from({ length: FIRST_FOREIGN }, (_, letter) =>
  String.fromCharCode(letter).toLowerCase().charCodeAt(0),
);

/** What is known after some letters: nothing begins so, something longer does, something is filed under just these. */
const [NOTHING, LONGER, FILED] = [0, 1, 2];
/** The emptier the table, the sooner a walk ends; the smaller, the nearer it stays to the processor. */
const PLACES_FOR_EACH = 4;

/**
 * Values filed under the first (or last) letters of a text, for every name that begins (or ends) with it. A walk along a
 * name's letters makes no strings and mostly ends after two or three, because nothing begins so. What it finds has to be
 * tried, because it may go on otherwise.
 */
export class LetterTree<T> {
  readonly #fromEnd: boolean;
  readonly #values = new Map<string, T[]>();
  /** By the number that the letters so far give. Two may share a place, so a walk may go on in vain. */
  readonly #places: Uint8Array;

  /** @param rows texts of at least one letter */
  constructor(from: "start" | "end", rows: readonly (readonly [text: string, value: T])[]) {
    this.#fromEnd = from === "end";
    for (const [text, value] of rows) {
      const key = this.#lettersOf(text.toLowerCase(), LETTERS);
      this.#values.set(key, [...(this.#values.get(key) ?? []), value]);
    }
    const walks = [...this.#values.keys()].map((key) => this.#numbersOf(key));
    const most = new Set(walks.flat()).size * PLACES_FOR_EACH;
    this.#places = new Uint8Array(2 ** Math.ceil(Math.log2(most + 1)));
    for (const number of walks.flat()) this.#places[this.#placeOf(number)] = LONGER;
    for (const numbers of walks) this.#places[this.#placeOf(numbers.at(-1) ?? 0)] = FILED;
  }

  /** All values that the name may mean; null when there are none. */
  find(name: string): readonly T[] | null {
    const most = Math.min(name.length, LETTERS);
    let found: readonly T[] | null = null;
    let number = 0;
    for (let count = 1; count <= most; count += 1) {
      const letter = name.charCodeAt(this.#fromEnd ? name.length - count : count - 1);
      if (letter >= FIRST_FOREIGN) return this.#findForeign(name);
      number = mix(number, FOLDED[letter] ?? letter);
      const known = this.#places[this.#placeOf(number)];
      if (known === NOTHING) return found;
      if (known === FILED) found = joinFound(found, this.#filedUnder(name, count));
    }
    return found;
  }

  /** Only the engine knows the lower case of other alphabets. */
  #findForeign(name: string): readonly T[] | null {
    const lower = name.toLowerCase();
    let found: readonly T[] | null = null;
    for (let count = 1; count <= LETTERS; count += 1) found = joinFound(found, this.#filedUnder(lower, count));
    return found;
  }

  #filedUnder(name: string, count: number): readonly T[] | null {
    return name.length < count ? null : (this.#values.get(this.#lettersOf(name, count).toLowerCase()) ?? null);
  }

  #lettersOf(text: string, count: number): string {
    return this.#fromEnd ? text.slice(-count) : text.slice(0, count);
  }

  /** What the letters up to each one give. */
  #numbersOf(text: string): number[] {
    let number = 0;
    return Array.from({ length: text.length }, (_, index) => {
      number = mix(number, text.charCodeAt(this.#fromEnd ? text.length - 1 - index : index));
      return number;
    });
  }

  #placeOf(number: number): number {
    return number & (this.#places.length - 1);
  }
}

/** The prime of the FNV hash, which spreads letters that differ little. */
const SPREADING = 0x01000193;

function mix(number: number, letter: number): number {
  return Math.imul(number ^ letter, SPREADING);
}

/** Mostly there is nothing, and then nothing is made. */
function joinFound<T>(some: readonly T[] | null, more: readonly T[] | null): readonly T[] | null {
  return some === null || more === null ? (some ?? more) : [...some, ...more];
}
