/** Enough to tell what begins with `com.` apart; more letters only cost memory. */
const LETTERS = 8;

const FIRST_FOREIGN = 128;
const [UPPER_A, UPPER_Z, TO_LOWER] = [65, 90, 32];
const [SLASH, BACKSLASH] = [47, 92];

/** What is filed under one text; its length tells it from another whose letters give the same number. */
interface Stop<T> {
  readonly length: number;
  readonly values: T[];
}

/**
 * Values filed under the first (or last) letters of a text, for every name that begins (or ends) with it; case and the
 * kind of slash do not count. A walk along a name's letters makes no strings and mostly ends after two or three, because
 * nothing is filed there. What it finds may belong to another text and has to be tried.
 */
export class LetterTree<T> {
  readonly #from: "start" | "end";
  /** By the number that the letters so far give; null: only longer texts are filed there. */
  readonly #places = new Map<number, Stop<T>[] | null>();

  constructor(from: "start" | "end") {
    this.#from = from;
  }

  get isEmpty(): boolean {
    return this.#places.size === 0;
  }

  /** @param text at least one letter */
  add(text: string, value: T): void {
    const lower = text.toLowerCase();
    const length = Math.min(lower.length, LETTERS);
    let number = 0;
    for (let place = 0; place < length; place += 1) {
      number = mix(number, fold(letterAt(lower, place, this.#from)));
      if (!this.#places.has(number)) this.#places.set(number, null);
    }
    const stops = this.#places.get(number) ?? [];
    this.#places.set(number, stops);
    const stop = stops.find((candidate) => candidate.length === length);
    if (stop === undefined) stops.push({ length, values: [value] });
    else stop.values.push(value);
  }

  /**
   * All values that the name, from the letter `start` on, may mean; null when there are none.
   * A tree from the end takes whole names.
   */
  find(name: string, start = 0): readonly T[] | null {
    if (this.isEmpty) return null;
    let found: readonly T[] | null = null;
    let number = 0;
    const last = Math.min(name.length - start, LETTERS);
    for (let place = 0; place < last; place += 1) {
      const letter = letterAt(name, start + place, this.#from);
      if (letter >= FIRST_FOREIGN) return this.#findForeign(name.slice(start));
      number = mix(number, fold(letter));
      const stops = this.#places.get(number);
      if (stops === undefined) return found;
      if (stops !== null) found = gather(found, stops, place + 1);
    }
    return found;
  }

  /** Only the engine knows the lower case of other alphabets. */
  #findForeign(name: string): readonly T[] | null {
    const lower = name.toLowerCase();
    let found: readonly T[] | null = null;
    let number = 0;
    for (let place = 0; place < Math.min(lower.length, LETTERS); place += 1) {
      number = mix(number, fold(letterAt(lower, place, this.#from)));
      found = gather(found, this.#places.get(number) ?? [], place + 1);
    }
    return found;
  }
}

function letterAt(text: string, place: number, from: "start" | "end"): number {
  return text.charCodeAt(from === "start" ? place : text.length - 1 - place);
}

function fold(letter: number): number {
  if (letter >= UPPER_A && letter <= UPPER_Z) return letter + TO_LOWER;
  return letter === BACKSLASH ? SLASH : letter;
}

function mix(number: number, letter: number): number {
  return (Math.imul(number, 31) + letter) | 0;
}

function gather<T>(found: readonly T[] | null, stops: readonly Stop<T>[], length: number): readonly T[] | null {
  const values = stops.find((stop) => stop.length === length)?.values;
  if (values === undefined) return found;
  return found === null ? values : [...found, ...values];
}
