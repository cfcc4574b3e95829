import { nextTurn } from "../platform/next-turn.ts";

/** Gathers items that arrive together, so that one commit serves them all. */
export interface Batcher<Item, Result> {
  /** Resolves only after the batch with this item is committed. */
  add(item: Item): Promise<Result>;
  /** Resolves once everything added so far is done. */
  drain(): Promise<void>;
}

export interface BatcherOptions<Item, Result> {
  /** Commits the items in one go and answers each, in their order. */
  readonly commit: (items: readonly Item[]) => Promise<readonly Result[]>;
  readonly maxBatch: number;
  /** What an item costs its commit; 1 unless given. */
  readonly costOf?: (item: Item) => number;
  /** A batch that costs more gets no further item, so that no commit keeps the others waiting long. */
  readonly maxCost?: number;
  /** With so many waiting the next one is turned away at once. */
  readonly maxWaiting: number;
  /** What it is told then. */
  readonly refusal: () => Error;
  /** True: the store failed, so trying the items one by one is useless. */
  readonly isFatal: (error: unknown) => boolean;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** An item that breaks its batch is found by committing each alone; the others succeed. */
export function createBatcher<Item, Result>({
  commit,
  maxBatch,
  costOf = () => 1,
  maxCost = Infinity,
  maxWaiting,
  refusal,
  isFatal,
}: BatcherOptions<Item, Result>): Batcher<Item, Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let waitingCost = 0;
  let running: Promise<void> | null = null;

  /**
   * Whatever arrives in this turn of the event loop joins the batch, and as long as a turn brings more, so may the next:
   * a commit costs about the same for many. It also lets others have their turns between commits.
   */
  async function gather(before: number): Promise<void> {
    await nextTurn();
    if (waiting.length > before && waiting.length < maxBatch && waitingCost < maxCost) await gather(waiting.length);
  }

  async function settle(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await commit(batch.map((one) => one.item));
      if (results.length !== batch.length) throw new Error("a batch must answer every item");
      batch.forEach((one, index) => one.resolve(results[index] as Result));
    } catch (error) {
      if (batch.length === 1 || isFatal(error)) for (const one of batch) one.reject(error);
      else for (const one of batch) await settle([one]);
    }
  }

  function takeBatch(): readonly Waiting<Item, Result>[] {
    let cost = 0;
    const tooMuch = waiting.findIndex(({ item }, index) => index >= maxBatch || (cost += costOf(item)) > maxCost);
    // An item that alone costs too much goes alone.
    const batch = tooMuch < 0 ? waiting : waiting.slice(0, Math.max(1, tooMuch));
    waiting = waiting.slice(batch.length);
    for (const { item } of batch) waitingCost -= costOf(item);
    return batch;
  }

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      await gather(waiting.length);
      await settle(takeBatch());
    }
    running = null;
  }

  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= maxWaiting) {
          reject(refusal());
          return;
        }
        waiting.push({ item, resolve, reject });
        waitingCost += costOf(item);
        running ??= run();
      }),
    drain: async () => void (await running),
  };
}
