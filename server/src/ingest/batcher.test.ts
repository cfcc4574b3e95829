import { describe, expect, it } from "vitest";
import { createBatcher } from "./batcher.ts";

class Full extends Error {}

function recording(fails: (item: number) => Error | null = () => null) {
  const batches: number[][] = [];
  const batcher = createBatcher<number, string>({
    maxBatch: 4,
    maxCost: 100,
    costOf: (item) => item,
    maxWaiting: 8,
    refusal: () => new Error("no room"),
    isFatal: (error) => error instanceof Full,
    commit: async (items) => {
      batches.push([...items]);
      for (const item of items) {
        const error = fails(item);
        if (error !== null) throw error;
      }
      return items.map((item) => `done ${item}`);
    },
  });
  return { batcher, batches };
}

describe("the batcher", () => {
  it("commits what arrives together in one go and answers each in its place", async () => {
    const { batcher, batches } = recording();

    const answers = await Promise.all([1, 2, 3].map((item) => batcher.add(item)));

    expect([answers, batches]).toEqual([["done 1", "done 2", "done 3"], [[1, 2, 3]]]);
  });

  it("waits for the next turn as long as each turn brings more, and not once it has enough", async () => {
    const { batcher, batches } = recording();
    const answers: Promise<string>[] = [];
    const over = Promise.withResolvers<void>();
    function arrive(item: number): void {
      // The next one is on its way before this one is in the batch, so every turn brings exactly one.
      if (item < 6) setImmediate(arrive, item + 1);
      else over.resolve();
      answers.push(batcher.add(item));
    }

    arrive(1);
    await over.promise;
    await Promise.all(answers);

    expect(batches[0]).toEqual([1, 2, 3, 4]);
    expect(batches.flat()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("gives a commit no more than it can do soon, and what is too much alone", async () => {
    const { batcher, batches } = recording();

    await Promise.all([60, 30, 20, 500, 1].map((item) => batcher.add(item)));

    expect(batches).toEqual([[60, 30], [20], [500], [1]]);
  });

  it("turns away what it has no room for and takes again once there is room", async () => {
    const { batcher } = recording();

    const answers = await Promise.allSettled(Array.from({ length: 10 }, (_, item) => batcher.add(item)));

    expect(answers.map((answer) => answer.status)).toEqual([
      ...Array.from({ length: 8 }, () => "fulfilled"),
      "rejected",
      "rejected",
    ]);
    await expect(batcher.add(1)).resolves.toBe("done 1");
  });

  it("splits more than one batch holds, in the order of arrival", async () => {
    const { batcher, batches } = recording();

    await Promise.all([1, 2, 3, 4, 5, 6].map((item) => batcher.add(item)));

    expect(batches).toEqual([
      [1, 2, 3, 4],
      [5, 6],
    ]);
  });

  it("finds the item that breaks a batch and commits the others", async () => {
    const { batcher, batches } = recording((item) => (item === 2 ? new Error("bad item") : null));

    const answers = await Promise.allSettled([1, 2, 3].map((item) => batcher.add(item)));

    expect(answers.map((answer) => answer.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(batches).toEqual([[1, 2, 3], [1], [2], [3]]);
  });

  it("does not try one by one when the store itself failed", async () => {
    const { batcher, batches } = recording(() => new Full());

    const answers = await Promise.allSettled([1, 2, 3].map((item) => batcher.add(item)));

    expect(answers.map((answer) => answer.status)).toEqual(["rejected", "rejected", "rejected"]);
    expect(batches).toHaveLength(1);
  });

  it("works again after a failure, and drains", async () => {
    let isFull = true;
    const { batcher } = recording(() => (isFull ? new Full() : null));
    await expect(batcher.add(1)).rejects.toBeInstanceOf(Full);
    isFull = false;

    const answer = batcher.add(2);
    await batcher.drain();

    expect(await answer).toBe("done 2");
  });
});
