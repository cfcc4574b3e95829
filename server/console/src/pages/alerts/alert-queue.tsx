import { Button, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { NavigationType, useNavigationType, useSearchParams } from "react-router";
import { answerOf, client } from "../../api/client.ts";
import type { Alert } from "../../api/types.ts";
import { PageHeader } from "../../parts/page-header.tsx";
import { sayCount } from "../../parts/say.ts";
import { Empty, Fault, Loading } from "../../parts/states.tsx";
import { type AskedDeed, DeedDialog } from "./deed-dialog.tsx";
import type { DeedName } from "./deeds.ts";
import { FilterBar } from "./filter-bar.tsx";
import { countFields, readFilter, readOrder, sayQueue } from "./queue-filter.ts";
import { QueueList } from "./queue-list.tsx";
import { SavedViews } from "./saved-views.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { useDeeds } from "./use-deeds.tsx";
import { useQueueCount } from "./use-queue.ts";
import { useQueueKeys } from "./use-queue-keys.ts";
import { useQueueNews } from "./use-queue-news.ts";

function useMarks() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { alerts: string[]; unread: boolean }) => answerOf(client.POST("/v1/alerts/marks", { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["alerts"] }),
  });
}

/** Where somebody was in a queue when they left it, by its address. */
const places = new Map<string, number>();

/** The alert that keys act on; whoever comes back from one stands where they were. */
function useActive() {
  const [address] = useSearchParams();
  const name = address.toString();
  const isBack = useNavigationType() === NavigationType.Pop;
  const [active, setActive] = useState(() => (isBack ? (places.get(name) ?? -1) : -1));
  useEffect(() => {
    places.set(name, active);
  }, [name, active]);
  return [active, setActive] as const;
}

/** Which alert keys act on, which are chosen, and which are seen. */
function useChoice(total: number) {
  const [active, setActive] = useActive();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const seen = useRef<{ from: number; alerts: readonly (Alert | undefined)[] }>({ from: 0, alerts: [] });
  const onSeen = useCallback((from: number, alerts: readonly (Alert | undefined)[]) => {
    seen.current = { from, alerts };
  }, []);
  const toggle = useCallback((id: string) => {
    setSelected((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);
  const move = useCallback(
    (by: number) => setActive((before) => Math.max(0, Math.min(total - 1, before + by))),
    [total, setActive],
  );
  const unselect = useCallback(() => setSelected(new Set()), []);
  const clear = useCallback(() => {
    unselect();
    setActive(-1);
  }, [unselect, setActive]);
  const current = useCallback(() => seen.current.alerts[active - seen.current.from]?.id, [active]);
  const targets = useCallback(() => {
    const id = current();
    return selected.size > 0 ? [...selected] : id === undefined ? [] : [id];
  }, [current, selected]);
  return { active, setActive, selected, onSeen, toggle, move, clear, unselect, current, targets };
}

type Choice = ReturnType<typeof useChoice>;

/** What is done to the chosen alerts, or to the one that keys act on: at once, or after a dialog asked for more. */
function useQueueDeeds({ current, toggle, targets, clear, unselect, move }: Choice) {
  const { perform, takeBack } = useDeeds();
  const { mutate: mark } = useMarks();
  const [asked, setAsked] = useState<AskedDeed | null>(null);
  const deed = useCallback(
    (name: DeedName) => {
      const alerts = targets();
      if (alerts.length === 0) return;
      if (name === "take" || name === "release") perform({ alerts, deed: { action: name } }, { onSuccess: unselect });
      else if (name !== "undo") setAsked(name);
    },
    [targets, perform, unselect],
  );
  const keys = {
    ...{ move, clear, deed, takeBack },
    select: useCallback(() => {
      const id = current();
      if (id !== undefined) toggle(id);
    }, [current, toggle]),
    open: useCallback(() => {
      const id = current();
      // The link knows what comes after it.
      if (id !== undefined) document.querySelector<HTMLElement>(`#row-${id}`)?.click();
    }, [current]),
    markUnread: useCallback(() => {
      const alerts = targets();
      if (alerts.length > 0) mark({ alerts, unread: true });
    }, [targets, mark]),
  };
  const dialog = (
    <DeedDialog
      deed={asked}
      count={targets().length}
      perform={(request) => perform({ alerts: targets(), deed: request }, { onSuccess: unselect })}
      onClose={() => setAsked(null)}
    />
  );
  return { deed, mark, keys, dialog };
}

/** Everything that waits for a decision. */
export function AlertQueue() {
  const [address] = useSearchParams();
  const [filter, order] = [readFilter(address), readOrder(address)];
  const count = useQueueCount(filter);
  const total = count.data?.total ?? 0;
  const choice = useChoice(total);
  const { active, selected, toggle, clear } = choice;
  const { deed, mark, keys, dialog } = useQueueDeeds(choice);
  const searchField = useRef<HTMLInputElement>(null);
  const news = useQueueNews(useCallback(() => selected.size > 0 || active >= 0 || scrollY > 80, [selected, active]));
  useQueueKeys({ ...keys, refresh: news.show, searchField });

  return (
    <>
      <PageHeader
        title={count.isPending ? "Alerts" : sayQueue(total, address)}
        about="An alert names what was seen on a laptop, never who somebody is."
        actions={
          <>
            {news.waiting > 0 && (
              <Button size="compact-sm" variant="light" onClick={news.show} aria-live="polite">
                {sayCount(news.waiting, "change")} · show (.)
              </Button>
            )}
            <SavedViews />
          </>
        }
      />
      <FilterBar searchField={searchField} />
      <SelectionBar
        count={selected.size}
        onDeed={deed}
        onMark={(unread) => mark({ alerts: [...selected], unread })}
        onClear={clear}
      />
      {count.isPending && <Loading />}
      {count.isError && <Fault error={count.error} retry={() => void count.refetch()} />}
      {count.isSuccess && total === 0 && <Nothing isFiltered={countFields(address) > 0} />}
      {total > 0 && (
        <QueueList
          key={`${address}`}
          total={total}
          filter={filter}
          order={order}
          onSelect={toggle}
          onOpen={choice.setActive}
          {...choice}
        />
      )}
      {dialog}
    </>
  );
}

function Nothing({ isFiltered }: { readonly isFiltered: boolean }) {
  if (isFiltered) return <Empty title="No alert is like that">Take something out of the filter, or clear it.</Empty>;
  return (
    <Empty title="Nothing waits for you">
      <Text span>
        Laptops that report stand under Laptops. What calls for a look comes here by itself; what was decided is under
        Views, Closed lately.
      </Text>
    </Empty>
  );
}
