import type { Span } from "./timeline-types.ts";

const LEAST_MS = 10 * 60_000;

/** Keeps a view inside of the whole and no narrower than ten minutes. */
export function clampView({ from, to }: Span, whole: Span): Span {
  const length = Math.min(Math.max(to - from, LEAST_MS), whole.to - whole.from);
  const start = Math.round(Math.min(Math.max(from, whole.from), whole.to - length));
  return { from: start, to: start + Math.round(length) };
}

/**
 * Zooms around a moment, which stays where it is.
 * @param factor below 1: closer
 */
export function zoomView(view: Span, whole: Span, { factor, at }: { factor: number; at: number }): Span {
  return clampView({ from: at - (at - view.from) * factor, to: at + (view.to - at) * factor }, whole);
}

/** @param share of the view's length; below 0: earlier */
export function moveView(view: Span, whole: Span, share: number): Span {
  const by = (view.to - view.from) * share;
  return clampView({ from: view.from + by, to: view.to + by }, whole);
}

/** What a key does to the view; null: nothing. */
export function keyView(key: string, view: Span, whole: Span): Span | null {
  const at = (view.from + view.to) / 2;
  if (key === "ArrowLeft") return moveView(view, whole, -0.2);
  if (key === "ArrowRight") return moveView(view, whole, 0.2);
  if (key === "+" || key === "=") return zoomView(view, whole, { factor: 0.6, at });
  if (key === "-") return zoomView(view, whole, { factor: 1 / 0.6, at });
  return key === "0" ? whole : null;
}
