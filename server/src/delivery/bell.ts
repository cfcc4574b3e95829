/** Wakes whoever sends messages; rung before anybody listens it stays silent. */
export interface Bell {
  ring(): void;
  /** From now on this one is woken. */
  answer(wake: () => void): void;
}

export function createBell(): Bell {
  let wake = (): void => undefined;
  return {
    ring: () => wake(),
    answer(listener) {
      wake = listener;
    },
  };
}
