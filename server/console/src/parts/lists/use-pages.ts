import { type QueryKey, useInfiniteQuery } from "@tanstack/react-query";

interface Page {
  readonly nextCursor: string | null;
}

/** A list that the collector hands out page by page. */
export function usePages<P extends Page>(key: QueryKey, ask: (cursor: string | undefined) => Promise<P>) {
  return useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => ask(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}
