import { Tabs } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useState } from "react";
import { useNavigate, useParams, useSearchParams } from "react-router";
import { answerOf, client } from "../../api/client.ts";
import { useAlertNews } from "../../api/follow-alerts.ts";
import type { AlertDetail, Answer } from "../../api/types.ts";
import { Fault, Loading } from "../../parts/states.tsx";
import { AlertGlance } from "./alert-glance.tsx";
import { AlertHeader } from "./alert-header.tsx";
import { CasePanel } from "./case-panel.tsx";
import { type AskedDeed, DeedDialog } from "./deed-dialog.tsx";
import type { DeedName } from "./deeds.ts";
import { ExportItems } from "./export-items.tsx";
import { FindingsPanel } from "./findings-panel.tsx";
import { HistoryPanel } from "./history-panel.tsx";
import { PeoplePanel } from "./people-panel.tsx";
import { TimelinePanel } from "./timeline-panel.tsx";
import { useAlertKeys } from "./use-alert-keys.ts";
import { useDeeds } from "./use-deeds.tsx";

type AlertList = Answer<"/v1/alerts">;

const TABS = ["findings", "laptop", "timeline", "case", "history"] as const;
type Tab = (typeof TABS)[number];

/** What is looked at below the glance; in the address, so that a link leads there. */
function useTab() {
  const [address, setAddress] = useSearchParams();
  const tab = TABS.find((name) => name === address.get("tab")) ?? "findings";
  const show = useCallback(
    (next: Tab) => setAddress(next === "findings" ? {} : { tab: next }, { replace: true, preventScrollReset: true }),
    [setAddress],
  );
  return { tab, show };
}

function useMarkUnread(id: string): () => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { mutate } = useMutation({
    mutationFn: () => answerOf(client.POST("/v1/alerts/marks", { body: { alerts: [id], unread: true } })),
    onSuccess: () => {
      // Read again it would be seen again, so whoever marks it leaves it.
      void queries.invalidateQueries({ queryKey: ["alerts", "page"] });
      void navigate("/alerts");
    },
  });
  return mutate;
}

function Panels({
  alert,
  tab,
  show,
  onComment,
}: {
  readonly alert: AlertDetail;
  readonly tab: Tab;
  readonly show: (tab: Tab) => void;
  readonly onComment: (text: string) => void;
}) {
  return (
    <Tabs
      value={tab}
      onChange={(next) => show(TABS.find((name) => name === next) ?? "findings")}
      mt="md"
      keepMounted={false}
    >
      <Tabs.List mb="md">
        <Tabs.Tab value="findings">Findings ({alert.findings.length})</Tabs.Tab>
        <Tabs.Tab value="laptop">Laptop and person</Tabs.Tab>
        <Tabs.Tab value="timeline">Timeline</Tabs.Tab>
        <Tabs.Tab value="case">Case{alert.parts.length > 0 ? ` (${alert.parts.length + 1})` : ""}</Tabs.Tab>
        <Tabs.Tab value="history">History ({alert.history.length})</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="findings">
        <FindingsPanel alert={alert} mayExcept={alert.status !== "closed"} />
      </Tabs.Panel>
      <Tabs.Panel value="laptop">
        <PeoplePanel alert={alert} />
      </Tabs.Panel>
      <Tabs.Panel value="timeline">
        <TimelinePanel alert={alert} />
      </Tabs.Panel>
      <Tabs.Panel value="case">
        <CasePanel alert={alert} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <HistoryPanel alert={alert} onComment={onComment} />
      </Tabs.Panel>
    </Tabs>
  );
}

function LoadedAlert({ alert }: { readonly alert: AlertDetail }) {
  useDocumentTitle(`${alert.title} · Clearseat`);
  const { perform, takeBack } = useDeeds();
  const { tab, show } = useTab();
  const [asked, setAsked] = useState<AskedDeed | null>(null);
  const markUnread = useMarkUnread(alert.id);
  const onDeed = useCallback(
    (deed: DeedName) => {
      if (deed === "take" || deed === "release" || deed === "undo")
        perform({ alerts: [alert.id], deed: { action: deed } });
      else setAsked(deed);
    },
    [alert.id, perform],
  );
  useAlertKeys({
    alert,
    onDeed,
    onTab: useCallback((index: number) => show(TABS[index] ?? "findings"), [show]),
    markUnread,
    takeBack,
  });
  return (
    <>
      <AlertHeader alert={alert} onDeed={onDeed}>
        <ExportItems alertId={alert.id} onReasonWanted={() => show("laptop")} />
      </AlertHeader>
      <AlertGlance alert={alert} />
      <Panels
        alert={alert}
        tab={tab}
        show={show}
        onComment={(reason) => perform({ alerts: [alert.id], deed: { action: "comment", reason } })}
      />
      <DeedDialog
        deed={asked}
        count={1}
        perform={(deed) => perform({ alerts: [alert.id], deed })}
        onClose={() => setAsked(null)}
      />
    </>
  );
}

/** What was opened is read; the queue behind it knows without being asked anew. */
function useSeen(id: string, readAt: number): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (readAt === 0) return;
    queries.setQueriesData<AlertList>({ queryKey: ["alerts", "page"] }, (page) =>
      page === undefined
        ? undefined
        : { ...page, alerts: page.alerts.map((alert) => (alert.id === id ? { ...alert, unread: false } : alert)) },
    );
  }, [queries, id, readAt]);
}

/** One alert: a glance that is enough to decide, and everything beneath it. */
export function AlertPage() {
  const { id = "" } = useParams();
  const read = useQuery({
    queryKey: ["alerts", "one", id],
    queryFn: () => answerOf(client.GET("/v1/alerts/{id}", { params: { path: { id } } })),
  });
  useAlertNews((news) => {
    if (news === null || news.id === id || news.mergedInto === id) void read.refetch();
  });
  useSeen(id, read.dataUpdatedAt);
  if (read.isPending) return <Loading />;
  if (read.isError) return <Fault error={read.error} retry={() => void read.refetch()} />;
  return <LoadedAlert key={id} alert={read.data} />;
}
