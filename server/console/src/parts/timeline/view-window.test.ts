import { describe, expect, it } from "vitest";
import { clampView, keyView, moveView, zoomView } from "./view-window.ts";

const HOUR = 3_600_000;
const WHOLE = { from: 0, to: 100 * HOUR };

describe("the view of a timeline", () => {
  it("zooms around the moment that is pointed at, which stays where it is", () => {
    const view = zoomView(WHOLE, WHOLE, { factor: 0.5, at: 20 * HOUR });

    expect(view).toEqual({ from: 10 * HOUR, to: 60 * HOUR });
    expect((20 * HOUR - view.from) / (view.to - view.from)).toBe(0.2);
  });

  it("never leaves what was asked for, and keeps its length at the ends", () => {
    expect(moveView({ from: 90 * HOUR, to: 100 * HOUR }, WHOLE, 0.5)).toEqual({ from: 90 * HOUR, to: 100 * HOUR });
    expect(moveView({ from: 0, to: 10 * HOUR }, WHOLE, -0.5)).toEqual({ from: 0, to: 10 * HOUR });
    expect(clampView({ from: -5 * HOUR, to: 500 * HOUR }, WHOLE)).toEqual(WHOLE);
  });

  it("is never shorter than ten minutes", () => {
    const { from, to } = zoomView(WHOLE, WHOLE, { factor: 1e-9, at: HOUR });

    expect(to - from).toBeCloseTo(600_000, 3);
  });

  it("goes by keys, out of which one shows all again", () => {
    const near = keyView("+", WHOLE, WHOLE) ?? WHOLE;
    expect(near.to - near.from).toBeLessThan(WHOLE.to);
    expect(keyView("0", near, WHOLE)).toEqual(WHOLE);
    expect(keyView("x", near, WHOLE)).toBeNull();
  });
});
