import { Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { answerOf, client } from "../../api/client.ts";
import { PageHeader } from "../../parts/page-header.tsx";
import { sayCode } from "../../parts/say.ts";
import { Fault, Loading } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";

export function DevicePage() {
  const { id = "" } = useParams();
  const read = useQuery({
    queryKey: ["devices", id],
    queryFn: () => answerOf(client.GET("/v1/devices/{id}", { params: { path: { id } } })),
  });
  if (read.isPending) return <Loading />;
  if (read.isError) return <Fault error={read.error} retry={() => void read.refetch()} />;
  const device = read.data;
  return (
    <>
      <PageHeader
        title={device.assignee ?? device.serial ?? device.deviceId.slice(0, 8)}
        about={
          <>
            {device.model ?? "unknown model"} · {device.platform} · {sayCode(device.status)} · last report{" "}
            <When at={device.lastReportAt} />
          </>
        }
      />
      <Stack gap="xs">
        {device.findings.map(({ rule, key, summary }) => (
          <Text key={`${rule} ${key}`}>{summary}</Text>
        ))}
        {device.gaps.map(({ kind, reason }) => (
          <Text key={kind} c="dimmed">
            Could not look: {sayCode(kind)}, {sayCode(reason)}
          </Text>
        ))}
      </Stack>
    </>
  );
}
