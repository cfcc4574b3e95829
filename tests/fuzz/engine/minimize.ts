/** Tries are dear and a person reads the result: nearly the smallest is small enough. */
const MOST_TRIES = 600;

interface Search {
  smallest: string;
  readonly triesLeft: () => boolean;
  /** Takes the candidate over when it fails, too. */
  readonly attempt: (candidate: string) => Promise<boolean>;
}

function createSearch(input: string, fails: (input: string) => Promise<boolean>): Search {
  let tries = 0;
  const search: Search = {
    smallest: input,
    triesLeft: () => tries < MOST_TRIES,
    async attempt(candidate) {
      if (candidate === search.smallest || tries >= MOST_TRIES) return false;
      tries += 1;
      if (!(await fails(candidate))) return false;
      search.smallest = candidate;
      return true;
    },
  };
  return search;
}

async function leaveOut(search: Search, piece: number): Promise<void> {
  let at = 0;
  while (at < search.smallest.length && search.triesLeft()) {
    const shorter = search.smallest.slice(0, at) + search.smallest.slice(at + piece);
    if (!(await search.attempt(shorter))) at += piece;
  }
}

/** A smaller input that still fails: pieces are left out, large ones first, then characters are made plain. */
export async function minimize(input: string, fails: (input: string) => Promise<boolean>): Promise<string> {
  const search = createSearch(input, fails);
  for (let piece = Math.ceil(input.length / 2); piece >= 1; piece = Math.floor(piece / 2))
    await leaveOut(search, piece);
  for (const at of search.smallest.split("").keys())
    await search.attempt(`${search.smallest.slice(0, at)}0${search.smallest.slice(at + 1)}`);
  return search.smallest;
}
