import { useMemo } from "react";
import { useLocation, useNavigate } from "react-router";
import type { AlertDetail } from "../../api/types.ts";
import { type KeyBinding, useKeys } from "../../app/key-bindings.ts";
import { DEEDS, type DeedName } from "./deeds.ts";

const STEPS = ["take", "release", "close", "suppress", "reopen"] as const;

/** The alerts among which this one was opened. */
function neighborsOf(state: unknown, id: string): readonly [before: string | undefined, after: string | undefined] {
  const ids = (state as { ids?: readonly string[] } | null)?.ids ?? [];
  const place = ids.indexOf(id);
  return place < 0 ? [undefined, ids[0]] : [ids[place - 1], ids[place + 1]];
}

interface AlertKeys {
  readonly alert: AlertDetail;
  readonly onDeed: (deed: DeedName) => void;
  readonly onTab: (tab: number) => void;
  readonly markUnread: () => void;
  readonly takeBack: () => void;
}

/** An alert without a mouse. */
export function useAlertKeys({ alert, onDeed, onTab, markUnread, takeBack }: AlertKeys): void {
  const navigate = useNavigate();
  const { state } = useLocation() as { state: unknown };
  const bindings = useMemo<readonly KeyBinding[]>(() => {
    const [before, after] = neighborsOf(state, alert.id);
    const go = (id: string | undefined) => (id === undefined ? undefined : void navigate(`/alerts/${id}`, { state }));
    const deeds: readonly DeedName[] = [
      ...STEPS.filter((step) => alert.actions.includes(step)),
      ...(alert.mergedInto === null ? (["assign", "hand_over"] as const) : []),
      "comment",
    ];
    return [
      ...deeds.map((deed) => ({ keys: DEEDS[deed].key ?? "", does: DEEDS[deed].label, act: () => onDeed(deed) })),
      { keys: "j", does: "Next alert of the queue", act: () => go(after) },
      { keys: "k", does: "Alert before in the queue", act: () => go(before) },
      { keys: "q", does: "Back to the queue", act: () => void navigate(-1) },
      { keys: "e", does: "Print view", act: () => void navigate(`/alerts/${alert.id}/print`) },
      { keys: "u", does: "Mark unread", act: markUnread },
      { keys: "z", does: "Undo the last step", act: takeBack },
      ...["Findings", "Laptop", "Timeline", "Case", "History"].map((name, index) => ({
        keys: String(index + 1),
        does: `Show ${name}`,
        act: () => onTab(index),
      })),
    ];
  }, [alert, state, navigate, onDeed, onTab, markUnread, takeBack]);
  useKeys(bindings);
}
