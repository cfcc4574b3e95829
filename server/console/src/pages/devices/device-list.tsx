import { useInfiniteQuery } from "@tanstack/react-query";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState } from "react";
import { answerOf, client } from "../../api/client.ts";
import { PageHeader } from "../../parts/page-header.tsx";
import { sayCount } from "../../parts/say.ts";
import { Empty, Fault, Loading } from "../../parts/states.tsx";
import classes from "./fleet.module.css";
import { type FleetQuery, useFleetFilter } from "./fleet-filter.ts";
import { FleetFilters } from "./fleet-filters.tsx";
import { FleetHead, FleetRow } from "./fleet-row.tsx";

const ROW_HEIGHT = 50;
const PAGE_SIZE = 100;
/** So many rows before the end the next ones are asked for. */
const AHEAD = 20;

function useFleet(query: FleetQuery) {
  return useInfiniteQuery({
    queryKey: ["devices", "list", query],
    queryFn: ({ pageParam }) => {
      const page = { ...query, limit: PAGE_SIZE, ...(pageParam === null ? {} : { cursor: pageParam }) };
      return answerOf(client.GET("/v1/devices", { params: { query: page } }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 30_000,
  });
}

/** The rows that are seen, of as many as came; more come as the end comes near. */
function FleetRows({ fleet }: { readonly fleet: ReturnType<typeof useFleet> }) {
  const list = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  useEffect(() => setOffset(list.current?.offsetTop ?? 0), []);
  const devices = fleet.data?.pages.flatMap((page) => page.devices) ?? [];
  // oxlint-disable-next-line react/incompatible-library -- nothing memoized is handed what it returns
  const virtual = useWindowVirtualizer({
    count: devices.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollMargin: offset,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = fleet;
  useEffect(() => {
    if (last >= devices.length - AHEAD && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [last, devices.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <ul ref={list} className={classes["list"]} style={{ height: virtual.getTotalSize() }} aria-label="Laptops">
      {items.map(({ index, key, start }) => {
        const device = devices[index];
        return (
          <li
            key={key}
            className={classes["place"]}
            style={{ transform: `translateY(${start - offset}px)` }}
            aria-setsize={fleet.data?.pages[0]?.total ?? devices.length}
            aria-posinset={index + 1}
          >
            {device !== undefined && <FleetRow device={device} />}
          </li>
        );
      })}
    </ul>
  );
}

function Fleet({ query, isNarrowed }: { readonly query: FleetQuery; readonly isNarrowed: boolean }) {
  const fleet = useFleet(query);
  if (fleet.isPending) return <Loading />;
  if (fleet.isError) return <Fault error={fleet.error} retry={() => void fleet.refetch()} />;
  const total = fleet.data.pages[0]?.total ?? 0;
  if (total === 0)
    return isNarrowed ? (
      <Empty title="No laptop is like this">Take a filter away, or search for something else.</Empty>
    ) : (
      <Empty title="No laptop is enrolled yet">
        An enroll secret lets laptops in: npm run --silent server -- secret create
      </Empty>
    );
  return (
    <div className="cs-card">
      <FleetHead />
      <FleetRows fleet={fleet} />
    </div>
  );
}

function sayHowMany(count: number | null, isNarrowed: boolean): string {
  if (count === null) return "Laptops that are enrolled";
  return `${sayCount(count, "laptop")}${isNarrowed ? " by this filter" : ""}`;
}

/** Every laptop: how it keeps in touch, what it can look at, and what it comes to. */
export function DeviceList() {
  const { query, params, change } = useFleetFilter();
  const { sort: _sort, direction: _direction, ...narrowing } = query;
  const isNarrowed = Object.keys(narrowing).length > 0;
  const counted = useFleet(query).data?.pages[0]?.total ?? null;
  return (
    <>
      <PageHeader
        title="Laptops"
        about={`${sayHowMany(counted, isNarrowed)}: how each keeps in touch and what it can look at. Who looks stands in the access log of each.`}
      />
      <FleetFilters params={params} change={change} />
      <Fleet key={JSON.stringify(query)} query={query} isNarrowed={isNarrowed} />
    </>
  );
}
