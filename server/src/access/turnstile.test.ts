import { expect, it } from "vitest";
import { nextTurn } from "../platform/next-turn.ts";
import { createTurnstile } from "./turnstile.ts";

it("lets a few in at a time, has a few wait in their order, and turns the rest away", async () => {
  const pass = createTurnstile({ atOnce: 2, waiting: 2 });
  const doors = Array.from({ length: 5 }, () => Promise.withResolvers<void>());
  const began: number[] = [];
  const works = doors.map((door, index) =>
    pass(async () => {
      began.push(index);
      await door.promise;
      return index;
    }),
  );
  await expect(works[4]).rejects.toThrow("Too many people sign in at once");
  expect(began).toEqual([0, 1]);

  doors[1]?.resolve();
  await works[1];
  await nextTurn();
  expect(began).toEqual([0, 1, 2]);
  for (const door of doors) door.resolve();

  expect(await Promise.all(works.slice(0, 4))).toEqual([0, 1, 2, 3]);
  expect(await pass(() => Promise.resolve("free again"))).toBe("free again");
});

it("gives the place back when the work fails", async () => {
  const pass = createTurnstile({ atOnce: 1, waiting: 0 });
  await expect(pass(() => Promise.reject(new Error("it broke")))).rejects.toThrow("it broke");

  expect(await pass(() => Promise.resolve("in"))).toBe("in");
});
