import { useEffect, useRef } from "react";
import type { Alert } from "./types.ts";

/** What the collector tells of an alert while somebody looks. */
export interface AlertNews {
  readonly id: string;
  readonly what: "opened" | "changed" | "closed";
  readonly severity: Alert["severity"];
  readonly status: Alert["status"];
  readonly mergedInto: string | null;
}

/** Null: more happened than is told one by one. */
type Listener = (news: AlertNews | null) => void;

const listeners = new Set<Listener>();
let source: EventSource | null = null;

function tell(news: AlertNews | null): void {
  for (const listener of listeners) listener(news);
}

/** The browser comes back by itself after a cut line, and gives up when it is refused. */
const AFTER_REFUSAL_MS = 30_000;

function close(): void {
  source?.close();
  source = null;
}

/** One stream for the whole page, with the last id that it saw. */
function open(): void {
  if (source !== null || document.hidden || listeners.size === 0) return;
  const opened = new EventSource("/v1/events");
  source = opened;
  opened.addEventListener("alert", ({ data }) => tell(JSON.parse(String(data)) as AlertNews));
  opened.addEventListener("resync", () => tell(null));
  opened.addEventListener("error", () => {
    if (opened.readyState !== EventSource.CLOSED || source !== opened) return;
    close();
    setTimeout(open, AFTER_REFUSAL_MS);
  });
}

/** A browser opens few lines to one collector, so that pages which nobody sees hold none. */
function followSight(): void {
  if (document.hidden) close();
  else if (source === null && listeners.size > 0) {
    open();
    tell(null);
  }
}

function listen(listener: Listener): () => void {
  if (listeners.size === 0) document.addEventListener("visibilitychange", followSight);
  listeners.add(listener);
  open();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    document.removeEventListener("visibilitychange", followSight);
    close();
  };
}

/** Hears of alerts for as long as a component is shown. */
export function useAlertNews(listener: Listener): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => listen((news) => latest.current(news)), []);
}
