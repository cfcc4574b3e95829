import type { Answer } from "../../api/types.ts";

export type Timeline = Answer<"/v1/devices/{id}/timeline">;
export type Lane = Timeline["lanes"][number];
export type Item = Lane["items"][number];

/** A stretch of time in milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** When an item began and ended; what has no end lasts until the end of what was asked for. */
export function spanOf({ from, to }: Item, whole: Span): Span {
  return { from: from === null ? whole.from : Date.parse(from), to: to === null ? whole.to : Date.parse(to) };
}
