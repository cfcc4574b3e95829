import { DAY_MS } from "@clearseat/shared";
import { Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, client } from "../../api/client.ts";
import { readNow } from "../../app/clock.ts";
import { AskReason, isReasonWanted } from "../ask-reason.tsx";
import { sayCount, sayUtc } from "../say.ts";
import { Empty, Fault, Loading } from "../states.tsx";
import { TimelineChart } from "./timeline-chart.tsx";
import { TimelineTable } from "./timeline-table.tsx";
import type { Timeline } from "./timeline-types.ts";

const STRETCHES = [
  { label: "7 days", value: "7" },
  { label: "30 days", value: "30" },
  { label: "90 days", value: "90" },
];

function Limits({ timeline }: { readonly timeline: Timeline }) {
  const leftOut = timeline.lanes.reduce((sum, lane) => sum + lane.leftOut, 0);
  const notes = [
    ...timeline.withheld,
    ...(timeline.readFrom === null ? [] : [`What it told before ${sayUtc(timeline.readFrom)} is not shown.`]),
    ...(leftOut === 0 ? [] : [`${sayCount(leftOut, "older item")} left out.`]),
  ];
  return notes.map((note) => (
    <Text key={note} size="xs" c="dimmed">
      {note}
    </Text>
  ));
}

function Picture({ timeline, isTable }: { readonly timeline: Timeline; readonly isTable: boolean }) {
  if (timeline.lanes.length === 0)
    return <Empty title="Nothing in this time">Nothing is kept of these days. Look at a longer stretch.</Empty>;
  return (
    <>
      {isTable ? <TimelineTable timeline={timeline} /> : <TimelineChart timeline={timeline} />}
      <Limits timeline={timeline} />
    </>
  );
}

/** What happened on one laptop, as lanes that can be zoomed or as a table. Asks why somebody looks, where that is not known. */
export function DeviceTimeline({ deviceId }: { readonly deviceId: string }) {
  const [days, setDays] = useState("30");
  const [shown, setShown] = useState("picture");
  const read = useQuery({
    queryKey: ["devices", deviceId, "timeline", days],
    staleTime: 60_000,
    queryFn: () => {
      const query = { from: new Date(readNow() - Number(days) * DAY_MS).toISOString() };
      return answerOf(client.GET("/v1/devices/{id}/timeline", { params: { path: { id: deviceId }, query } }));
    },
  });
  if (isReasonWanted(read.error))
    return (
      <AskReason
        whom="what happened on this laptop"
        give={(reason) =>
          answerOf(client.POST("/v1/devices/{id}/reason", { params: { path: { id: deviceId } }, body: { reason } }))
        }
        onGiven={() => void read.refetch()}
      />
    );
  return (
    <Stack gap="xs">
      <Group gap="xs" className="cs-no-print">
        <SegmentedControl size="xs" aria-label="How far back" data={STRETCHES} value={days} onChange={setDays} />
        <SegmentedControl
          size="xs"
          aria-label="Shown as"
          data={[
            { label: "Lanes", value: "picture" },
            { label: "Table", value: "table" },
          ]}
          value={shown}
          onChange={setShown}
        />
        {shown === "picture" && (
          <Text size="xs" c="dimmed">
            Drag to move; click it, then scroll or press + and − to zoom, 0 for all. Times are UTC.
          </Text>
        )}
      </Group>
      {read.isPending && <Loading />}
      {read.isError && <Fault error={read.error} retry={() => void read.refetch()} />}
      {read.isSuccess && <Picture timeline={read.data} isTable={shown === "table"} />}
    </Stack>
  );
}
