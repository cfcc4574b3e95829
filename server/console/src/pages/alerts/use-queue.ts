import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { answerOf, client } from "../../api/client.ts";
import type { Alert } from "../../api/types.ts";
import type { QueueOrder, QueueQuery } from "./queue-filter.ts";

/** As many as come at once, from anywhere in the queue. */
export const PAGE_SIZE = 100;

export function useQueueCount(filter: QueueQuery) {
  return useQuery({
    queryKey: ["alerts", "count", filter],
    queryFn: () => answerOf(client.GET("/v1/alerts/count", { params: { query: filter } })),
    placeholderData: keepPreviousData,
  });
}

interface Visible {
  readonly first: number;
  readonly last: number;
  /** What nobody rests at is neither loaded nor written down as looked at. */
  readonly isMoving: boolean;
}

/** The alerts that are seen now, by their place in the queue; undefined where they are still on their way. */
export function useQueueRows(filter: QueueQuery, order: QueueOrder, { first, last, isMoving }: Visible) {
  const from = Math.floor(Math.max(0, first) / PAGE_SIZE);
  const to = Math.floor(Math.max(0, last) / PAGE_SIZE);
  const pages = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const answers = useQueries({
    queries: pages.map((page) => ({
      queryKey: ["alerts", "page", filter, order, page],
      enabled: !isMoving,
      queryFn: () => {
        const query = { ...filter, order, limit: PAGE_SIZE, skip: page * PAGE_SIZE, brief: "true" as const };
        return answerOf(client.GET("/v1/alerts", { params: { query } }));
      },
    })),
  });
  const rowAt = (index: number): Alert | undefined =>
    answers[Math.floor(index / PAGE_SIZE) - from]?.data?.alerts[index % PAGE_SIZE];
  const error = answers.find((answer) => answer.isError && answer.data === undefined)?.error ?? null;
  const retry = () => answers.filter(({ isError }) => isError).forEach((answer) => void answer.refetch());
  return { rowAt, error, retry };
}
