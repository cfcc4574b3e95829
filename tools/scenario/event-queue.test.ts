import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EventQueue } from "./event-queue.ts";

describe("event queue", () => {
  it("gives everything out once, by time and then by id, also while more comes in", () => {
    const event = fc.record({ at: fc.nat({ max: 20 }), id: fc.constantFrom("a", "b", "c") });
    fc.assert(
      fc.property(fc.array(event), fc.array(event), (first, later) => {
        const queue = new EventQueue<{ at: number; id: string }>();
        const order = (a: { at: number; id: string }, b: { at: number; id: string }) =>
          a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
        const inOrder = [...first].sort(order);
        const together = inOrder.filter(({ at }) => at === inOrder[0]?.at);

        for (const one of first) queue.push(one);
        const earliest = queue.popDue();
        for (const one of later) queue.push(one);
        const rest = [];
        for (let due = queue.popDue(); due[0] !== undefined; due = queue.popDue()) {
          expect(new Set(due.map(({ at }) => at)).size).toBe(1);
          rest.push(...due);
        }

        expect(earliest).toEqual(together);
        expect(rest).toEqual([...inOrder.slice(together.length), ...later].sort(order));
      }),
    );
  });
});
