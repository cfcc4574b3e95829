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

        for (const one of first) queue.push(one);
        const earliest = queue.pop();
        for (const one of later) queue.push(one);
        const rest = [];
        for (let next = queue.pop(); next !== undefined; next = queue.pop()) rest.push(next);

        expect(earliest).toEqual([...first].sort(order)[0]);
        expect(rest).toEqual([...[...first].sort(order).slice(1), ...later].sort(order));
      }),
    );
  });
});
