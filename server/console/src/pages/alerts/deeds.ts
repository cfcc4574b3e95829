import type { paths } from "../../api/schema.ts";

type Body = paths["/v1/alerts/{id}/actions"]["post"]["requestBody"] extends { content: { "application/json": infer B } }
  ? B
  : never;
/** What can be done to an alert, as the collector takes it. */
export type Deed = Body;
export type DeedName = Deed["action"];

interface DeedFacts {
  /** On a button. */
  readonly label: string;
  /** In a notice, before the number of alerts. */
  readonly done: string;
  readonly key?: string;
}

export const DEEDS: Readonly<Record<DeedName, DeedFacts>> = {
  take: { label: "Take", done: "Took", key: "t" },
  release: { label: "Give back", done: "Gave back", key: "r" },
  assign: { label: "Assign", done: "Assigned", key: "a" },
  close: { label: "Close", done: "Closed", key: "c" },
  suppress: { label: "Suppress", done: "Suppressed", key: "s" },
  reopen: { label: "Reopen", done: "Reopened", key: "o" },
  comment: { label: "Comment", done: "Commented on", key: "m" },
  hand_over: { label: "Hand over to HR", done: "Handed over", key: "h" },
  take_back: { label: "Take back from HR", done: "Took back" },
  merge: { label: "Join to another case", done: "Joined" },
  split: { label: "Make a case of its own", done: "Parted" },
  undo: { label: "Undo", done: "Took back the last step of", key: "z" },
};

/** These lead nowhere back. */
export function isUndoable(deed: DeedName): boolean {
  return !["comment", "undo", "split"].includes(deed);
}
