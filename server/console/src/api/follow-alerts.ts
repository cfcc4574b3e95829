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

/** One stream for the whole page; the browser comes back by itself with the last id that it saw. */
function listen(listener: Listener): () => void {
  listeners.add(listener);
  if (source === null) {
    source = new EventSource("/v1/events");
    source.addEventListener("alert", ({ data }) => tell(JSON.parse(String(data)) as AlertNews));
    source.addEventListener("resync", () => tell(null));
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    source?.close();
    source = null;
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
