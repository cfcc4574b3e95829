import { type KeyboardEvent, type PointerEvent, type RefObject, useCallback, useEffect, useState } from "react";
import type { Span } from "./timeline-types.ts";
import { clampView, keyView, zoomView } from "./view-window.ts";

/** An area whose first pixels are labels. */
interface Area {
  readonly element: RefObject<HTMLElement | null>;
  readonly labelWidth: number;
}

/** Where in an area a pointer is, from 0 at the end of the labels to 1. */
function shareAt(element: HTMLElement, clientX: number, labelWidth: number): number {
  const { left, width } = element.getBoundingClientRect();
  return Math.min(Math.max((clientX - left - labelWidth) / Math.max(1, width - labelWidth), 0), 1);
}

/**
 * Zooms by wheel, with Ctrl or where the area has the focus: otherwise the page scrolls as it always does. A listener of
 * React's could not keep the page from scrolling.
 */
function useWheel({ element: ref, labelWidth }: Area, zoom: (share: number, factor: number) => void): void {
  useEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    function hear(event: WheelEvent): void {
      if (element === null || event.deltaY === 0) return;
      if (!event.ctrlKey && !event.metaKey && !element.contains(document.activeElement)) return;
      event.preventDefault();
      zoom(shareAt(element, event.clientX, labelWidth), event.deltaY > 0 ? 1.25 : 0.8);
    }
    element.addEventListener("wheel", hear, { passive: false });
    return () => element.removeEventListener("wheel", hear);
  }, [ref, zoom, labelWidth]);
}

interface Drag {
  readonly x: number;
  readonly view: Span;
}

/** A view of the whole that wheel, drag and keys change. */
export function useView(whole: Span, area: Area) {
  const [kept, setKept] = useState({ whole, view: whole });
  const view = kept.whole === whole ? kept.view : whole;
  const setView = useCallback((next: Span) => setKept({ whole, view: next }), [whole]);
  const [drag, setDrag] = useState<Drag | null>(null);
  const zoom = useCallback(
    (share: number, factor: number) =>
      setKept((before) => {
        const from = before.whole === whole ? before.view : whole;
        const at = from.from + share * (from.to - from.from);
        return { whole, view: zoomView(from, whole, { factor, at }) };
      }),
    [whole],
  );
  useWheel(area, zoom);
  return {
    view,
    isDragging: drag !== null,
    onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const next = keyView(event.key, view, whole);
      if (next === null) return;
      event.preventDefault();
      setView(next);
    },
    onPointerDown(event: PointerEvent) {
      if (event.button === 0 && event.pointerType !== "touch") setDrag({ x: event.clientX, view });
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (drag === null) return;
      const width = Math.max(1, event.currentTarget.getBoundingClientRect().width - area.labelWidth);
      const by = ((drag.x - event.clientX) / width) * (drag.view.to - drag.view.from);
      setView(clampView({ from: drag.view.from + by, to: drag.view.to + by }, whole));
    },
    onPointerUp: () => setDrag(null),
  };
}
