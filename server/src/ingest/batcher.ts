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
  isFatal,
}: BatcherOptions<Item, Result>): Batcher<Item, Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let running: Promise<void> | null = null;

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

  async function run(): Promise<void> {
    // Whatever arrives in this turn of the event loop joins the first batch; whatever arrives during a commit, the next.
    await new Promise<void>((resolve) => void setImmediate(resolve));
    while (waiting.length > 0) {
      const batch = waiting.slice(0, maxBatch);
      waiting = waiting.slice(maxBatch);
      await settle(batch);
    }
    running = null;
  }

  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        running ??= run();
      }),
    drain: async () => void (await running),
  };
}
