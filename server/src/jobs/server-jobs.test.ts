import { expect, it } from "vitest";
import type { JobDeps } from "./job.ts";
import { createServerJobs } from "./server-jobs.ts";

const DEVICES = 6_000;

/** A store of many devices whose transactions never wait for anything, as the embedded one's; counts them. */
function makeBusyStore() {
  const seen = { transactions: 0 };
  const storage = {
    store: {
      devices: {
        countByStatus: () => Promise.resolve(new Map([["active", DEVICES]])),
        activeIdsAfter: (after: string, limit: number) =>
          Promise.resolve(Array.from({ length: limit }, (_, index) => `${after}${index}`)),
      },
    },
    transaction() {
      seen.transactions += 1;
      return Promise.resolve([]);
    },
  };
  return { seen, storage: storage as unknown as JobDeps["storage"] };
}

it("judging every device again lets others have their turn between two transactions", async () => {
  const { seen, storage } = makeBusyStore();
  const jobs = createServerJobs({ storage, onEvent: () => undefined } as unknown as JobDeps);
  const turns: number[] = [];
  let isDone = false;
  const note = (): void => {
    turns.push(seen.transactions);
    if (!isDone) setImmediate(note);
  };
  setImmediate(note);

  await jobs.find((job) => job.name === "judge-again")?.run("", () => false);
  isDone = true;

  expect(seen.transactions).toBe(4);
  expect([1, 2, 3].filter((count) => turns.includes(count))).toEqual([1, 2, 3]);
});

it("a walk over every device ends where it is when the collector stops", async () => {
  const { seen, storage } = makeBusyStore();
  const jobs = createServerJobs({ storage, onEvent: () => undefined } as unknown as JobDeps);

  await jobs.find((job) => job.name === "judge-again")?.run("", () => seen.transactions === 2);

  expect(seen.transactions).toBe(2);
});
