import type { Decision } from "../decision.ts";
import { HAND_WRITTEN } from "./hand-written.ts";
import { MANAGEMENT } from "./management.ts";
import { NOT_REACHING_HERE, TUNNELS } from "./not-reaching-here.ts";
import { REMOTE_DESKTOPS } from "./remote-desktops.ts";

export { SKIPPED } from "./not-reaching-here.ts";

/** Which LOLRMM file goes to which entry, and what that entry is. Files that stand nowhere are taken as undecided. */
export const DECISIONS: readonly Decision[] = [
  ...HAND_WRITTEN,
  ...REMOTE_DESKTOPS,
  ...MANAGEMENT,
  ...NOT_REACHING_HERE,
  ...TUNNELS,
];
