import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useAlertNews } from "../../api/follow-alerts.ts";
import { isEcho } from "./use-deeds.tsx";

/**
 * What happened since the queue was read. It is read anew by itself where nobody is in the middle of something; else
 * it waits until it is asked for, so that nothing moves under anybody's hand.
 */
export function useQueueNews(isInUse: () => boolean) {
  const queries = useQueryClient();
  const [waiting, setWaiting] = useState<ReadonlySet<string>>(new Set());
  const show = useCallback(() => {
    setWaiting(new Set());
    void queries.invalidateQueries({ queryKey: ["alerts"] });
  }, [queries]);
  useAlertNews((news) => {
    if (news !== null && (isEcho(news.id) || isEcho(news.mergedInto ?? ""))) return;
    void queries.invalidateQueries({ queryKey: ["alerts", "count"] });
    if (!isInUse()) show();
    else setWaiting((before) => new Set([...before, news?.id ?? ""]));
  });
  return { waiting: waiting.size, show };
}
