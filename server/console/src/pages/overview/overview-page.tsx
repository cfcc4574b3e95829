import { SegmentedControl, SimpleGrid, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo, useState } from "react";
import { answerOf, client } from "../../api/client.ts";
import { PageHeader } from "../../parts/page-header.tsx";
import { Fault, Loading } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { Attention } from "./attention.tsx";
import { ChartFrame } from "./chart-frame.tsx";
import { CoverageGrid } from "./coverage-grid.tsx";
import { AlertsTable, Outcomes, TriageTable, VersionsTable } from "./figures-tables.tsx";
import { alertsByWeek, type Figures } from "./figures-types.ts";

// Charts weigh more than the page.
const AlertsChart = lazy(async () => ({ default: (await import("./alerts-chart.tsx")).AlertsChart }));
const TriageChart = lazy(async () => ({ default: (await import("./triage-chart.tsx")).TriageChart }));

function Pictures({ figures, isTable }: { readonly figures: Figures; readonly isTable: boolean }) {
  const { triage, hiddenBelow } = figures;
  const weeks = useMemo(() => alertsByWeek(figures), [figures]);
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="sm">
      <ChartFrame title="Alerts by week" about="By the week in which they were opened and how severe they became.">
        {weeks.length === 0 && <Text c="dimmed">No alert in the last 26 weeks.</Text>}
        {isTable ? <AlertsTable weeks={weeks} hiddenBelow={hiddenBelow} /> : <AlertsChart weeks={weeks} />}
      </ChartFrame>
      <ChartFrame title="Time to triage" about="Until a person took an alert up or decided it.">
        {triage.length === 0 && <Text c="dimmed">Nobody has taken an alert up in the last 26 weeks.</Text>}
        {isTable ? <TriageTable triage={triage} hiddenBelow={hiddenBelow} /> : <TriageChart triage={triage} />}
      </ChartFrame>
    </SimpleGrid>
  );
}

function Overview({ figures }: { readonly figures: Figures }) {
  const [shown, setShown] = useState("charts");
  const { coverage, hiddenBelow, outcomes, versions } = figures;
  return (
    <Stack gap="sm">
      <Attention figures={figures} />
      <SegmentedControl
        size="xs"
        style={{ alignSelf: "flex-start" }}
        aria-label="Shown as"
        data={[
          { label: "Charts", value: "charts" },
          { label: "Tables", value: "tables" },
        ]}
        value={shown}
        onChange={setShown}
      />
      <Suspense fallback={<Loading />}>
        <Pictures figures={figures} isTable={shown === "tables"} />
      </Suspense>
      <ChartFrame
        title="Coverage by platform"
        about="How many of the laptops that report can look at each kind of signal. What could not be looked at may be there or not."
      >
        <CoverageGrid coverage={coverage} hiddenBelow={hiddenBelow} />
      </ChartFrame>
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="sm">
        <ChartFrame title="What became of alerts" about="Of those opened in the last 26 weeks.">
          <Outcomes outcomes={outcomes} hiddenBelow={hiddenBelow} />
        </ChartFrame>
        <ChartFrame title="Agent versions" about="Of active laptops that have reported.">
          <VersionsTable versions={versions} hiddenBelow={hiddenBelow} />
        </ChartFrame>
      </SimpleGrid>
    </Stack>
  );
}

/** What needs attention now, and how it has been: in figures in which nobody stands. */
export function OverviewPage() {
  const read = useQuery({
    queryKey: ["figures"],
    queryFn: () => answerOf(client.GET("/v1/figures")),
    staleTime: 60_000,
  });
  if (read.isPending) return <Loading />;
  if (read.isError) return <Fault error={read.error} retry={() => void read.refetch()} />;
  const { at, hiddenBelow, roundedTo } = read.data;
  return (
    <>
      <PageHeader
        title="Overview"
        about={
          <>
            Counted <When at={at} />, without anybody's data.
            {hiddenBelow !== null &&
              ` Counts from 1 to ${hiddenBelow - 1} are not told, and others to the nearest ${roundedTo}, because they could be somebody.`}
          </>
        }
      />
      <Overview figures={read.data} />
    </>
  );
}
