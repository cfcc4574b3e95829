import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState } from "react";
import type { Alert } from "../../api/types.ts";
import { Fault } from "../../parts/states.tsx";
import classes from "./queue.module.css";
import type { QueueOrder, QueueQuery } from "./queue-filter.ts";
import { QueueRow, RowOnItsWay } from "./queue-row.tsx";
import { useQueueRows } from "./use-queue.ts";

const ROW_HEIGHT = 52;
/** The header of the page, under which a row would be hidden. */
const HEADER = 52;

interface QueueListProps {
  readonly total: number;
  readonly filter: QueueQuery;
  readonly order: QueueOrder;
  /** Place in the queue of the alert that keys act on; -1: none. */
  readonly active: number;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (id: string) => void;
  /** Told the place of an alert that is opened. */
  readonly onOpen: (place: number) => void;
  /** Tells which alerts are seen now, and from which place on. */
  readonly onSeen: (from: number, alerts: readonly (Alert | undefined)[]) => void;
}

/** Whoever hears instead of seeing follows the keys as well. */
function useFocus(alertId: string | undefined): void {
  useEffect(() => {
    if (alertId !== undefined) document.querySelector<HTMLElement>(`#row-${alertId}`)?.focus({ preventScroll: true });
  }, [alertId]);
}

/** The queue, of which only what is seen is there. */
export function QueueList({ total, filter, order, active, selected, onSelect, onOpen, onSeen }: QueueListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  useEffect(() => setOffset(list.current?.offsetTop ?? 0), []);
  // oxlint-disable-next-line react/incompatible-library -- it answers anew at each call, which only a compiler would mind
  const virtual = useWindowVirtualizer({
    count: total,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollMargin: offset,
    scrollPaddingStart: HEADER + 60,
    scrollPaddingEnd: 12,
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  const { rowAt, error, retry } = useQueueRows(filter, order, { first, last, isMoving: virtual.isScrolling });
  const shown = items.map(({ index }) => rowAt(index));
  useEffect(() => onSeen(first, shown));
  const activeId = items.some(({ index }) => index === active) ? rowAt(active)?.id : undefined;
  useEffect(() => {
    if (active >= 0) virtual.scrollToIndex(active, { align: "auto" });
  }, [active, virtual]);
  useFocus(activeId);
  if (error !== null) return <Fault error={error} retry={retry} />;
  const ids = shown.flatMap((alert) => alert?.id ?? []);
  return (
    <ul
      ref={list}
      className={`cs-card ${classes["list"] ?? ""}`}
      style={{ height: virtual.getTotalSize() }}
      aria-label="Alerts"
    >
      {items.map((item) => {
        const alert = rowAt(item.index);
        return (
          <li
            key={item.key}
            className={classes["place"] ?? ""}
            style={{ transform: `translateY(${item.start - offset}px)` }}
            aria-setsize={total}
            aria-posinset={item.index + 1}
          >
            {alert === undefined ? (
              <RowOnItsWay />
            ) : (
              <QueueRow
                alert={alert}
                isActive={item.index === active}
                isSelected={selected.has(alert.id)}
                onSelect={() => onSelect(alert.id)}
                onOpen={() => onOpen(item.index)}
                state={{ ids }}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
