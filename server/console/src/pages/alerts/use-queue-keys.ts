import { type RefObject, useMemo } from "react";
import { type KeyBinding, useKeys } from "../../app/key-bindings.ts";
import { DEEDS, type DeedName } from "./deeds.ts";

interface QueueKeys {
  readonly move: (by: number) => void;
  readonly select: () => void;
  readonly open: () => void;
  readonly clear: () => void;
  readonly deed: (deed: DeedName) => void;
  readonly markUnread: () => void;
  readonly refresh: () => void;
  readonly takeBack: () => void;
  readonly searchField: RefObject<HTMLInputElement | null>;
}

const DEED_KEYS = ["take", "release", "assign", "close", "suppress", "comment", "hand_over"] as const;

/** The queue without a mouse. */
export function useQueueKeys(does: QueueKeys): void {
  const { move, select, open, clear, deed, markUnread, refresh, takeBack, searchField } = does;
  const bindings = useMemo<readonly KeyBinding[]>(
    () => [
      { keys: "j", does: "Next alert", act: () => move(1) },
      { keys: "k", does: "Alert before", act: () => move(-1) },
      { keys: "x", does: "Choose or leave the alert", act: select },
      { keys: "o", does: "Open the alert, as Enter does", act: open },
      { keys: "Escape", does: "Choose none", act: clear },
      { keys: "/", does: "Search", act: () => searchField.current?.focus() },
      { keys: ".", does: "Show what is new", act: refresh },
      { keys: "u", does: "Mark unread", act: markUnread },
      { keys: "z", does: "Undo the last step", act: takeBack },
      ...DEED_KEYS.map((name) => ({
        keys: DEEDS[name].key ?? "",
        does: `${DEEDS[name].label}, what is chosen or the alert`,
        act: () => deed(name),
      })),
    ],
    [move, select, open, clear, deed, markUnread, refresh, takeBack, searchField],
  );
  useKeys(bindings);
}
