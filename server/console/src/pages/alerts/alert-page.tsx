import { Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { answerOf, client } from "../../api/client.ts";
import { PageHeader } from "../../parts/page-header.tsx";
import { sayCode, sayTenths } from "../../parts/say.ts";
import { SeverityBadge } from "../../parts/severity-badge.tsx";
import { Fault, Loading } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";

export function AlertPage() {
  const { id = "" } = useParams();
  const read = useQuery({
    queryKey: ["alerts", id],
    queryFn: () => answerOf(client.GET("/v1/alerts/{id}", { params: { path: { id } } })),
  });
  if (read.isPending) return <Loading />;
  if (read.isError) return <Fault error={read.error} retry={() => void read.refetch()} />;
  const alert = read.data;
  return (
    <>
      <PageHeader
        title={alert.title}
        about={
          <Group gap="xs">
            <SeverityBadge severity={alert.currentSeverity} /> score {sayTenths(alert.score)} · {sayCode(alert.status)}{" "}
            · opened <When at={alert.openedAt} />
          </Group>
        }
      />
      <Stack gap="sm">
        {alert.findings.map((finding) => (
          <Stack key={`${finding.rule} ${finding.key}`} className="cs-card" p="md" gap={4}>
            <Text fw={600}>{finding.summary}</Text>
            <Text c="dimmed" size="sm">
              May be innocent: {finding.benign.join(" ")}
            </Text>
          </Stack>
        ))}
      </Stack>
    </>
  );
}
