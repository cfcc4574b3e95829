/** What a desktop told logind of its last input. */
export interface IdleHint {
  readonly isIdle: boolean;
  /** When it last went idle or came back; `null` when it never told anything, which says nothing of the person. */
  readonly changedAtMs: number | null;
}

function changeOf(microseconds: string | undefined): number | null {
  if (microseconds === undefined || !/^\d{1,16}$/u.test(microseconds) || Number(microseconds) === 0) return null;
  return Math.floor(Number(microseconds) / 1_000);
}

/**
 * Answer of `loginctl show-session --property=Id --property=IdleHint --property=IdleSinceHint`: one block a session,
 * by its id. A session without a hint is left out; after a session that is gone the program tells no more.
 */
export function parseIdleHints(text: string): Map<string, IdleHint> {
  const hints = new Map<string, IdleHint>();
  for (const block of text.split(/\n{2,}/u)) {
    const fields = new Map(
      block.split("\n").map((line) => {
        const [name = "", ...value] = line.split("=");
        return [name, value.join("=").trim()] as const;
      }),
    );
    const [id, hint] = [fields.get("Id"), fields.get("IdleHint")];
    if (!id || (hint !== "yes" && hint !== "no")) continue;
    hints.set(id, { isIdle: hint === "yes", changedAtMs: changeOf(fields.get("IdleSinceHint")) });
  }
  return hints;
}
