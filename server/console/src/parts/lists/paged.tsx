import { Button, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { Fault, Loading } from "../states.tsx";
import type { usePages } from "./use-pages.ts";

interface PagedProps<P extends { readonly nextCursor: string | null }> {
  readonly list: ReturnType<typeof usePages<P>>;
  readonly children: (pages: readonly P[]) => ReactNode;
}

/** A list in its three states, and a way to the rest of it. */
export function Paged<P extends { readonly nextCursor: string | null }>({ list, children }: PagedProps<P>) {
  if (list.isPending) return <Loading />;
  if (list.isError) return <Fault error={list.error} retry={() => void list.refetch()} />;
  return (
    <Stack gap="sm">
      {children(list.data.pages)}
      {list.hasNextPage && (
        <Button
          variant="default"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
          style={{ alignSelf: "flex-start" }}
        >
          Show more
        </Button>
      )}
    </Stack>
  );
}
