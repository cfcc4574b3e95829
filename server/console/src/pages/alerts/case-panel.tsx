import { Box, Group, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { answerOf, client } from "../../api/client.ts";
import type { AlertDetail } from "../../api/types.ts";
import { sayCode } from "../../parts/say.ts";
import { SeverityBadge } from "../../parts/severity-badge.tsx";
import { Fault, Loading } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { sayLaptops } from "./alert-label.ts";

type Part = AlertDetail["parts"][number];

function Line({ alert, openedAt }: { readonly alert: Part; readonly openedAt?: string }) {
  return (
    <Group gap="sm" wrap="nowrap" className="cs-card" p="xs" px="sm">
      <Box w={84} style={{ flex: "none" }}>
        <SeverityBadge severity={alert.currentSeverity} />
      </Box>
      <div style={{ minWidth: 0, flex: 1 }}>
        <Link to={`/alerts/${alert.id}`}>{alert.title}</Link>
        <Text size="xs" c="dimmed">
          {sayLaptops(alert)} · {sayCode(alert.status)}
          {openedAt !== undefined && (
            <>
              {" "}
              · opened <When at={openedAt} />
            </>
          )}
        </Text>
      </div>
    </Group>
  );
}

/** Other alerts that were or are about the same laptop. */
function SameLaptop({ alert }: { readonly alert: AlertDetail }) {
  const device = alert.laptops[0]?.deviceId ?? "";
  const read = useQuery({
    queryKey: ["alerts", "of", device],
    queryFn: () =>
      answerOf(client.GET("/v1/alerts", { params: { query: { device, brief: "true" as const, limit: 20 } } })),
    enabled: device !== "",
  });
  if (read.isPending) return <Loading />;
  if (read.isError) return <Fault error={read.error} retry={() => void read.refetch()} />;
  const parts = new Set([alert.id, ...alert.parts.map(({ id }) => id)]);
  const others = read.data.alerts.filter(({ id }) => !parts.has(id));
  if (others.length === 0) return <Text c="dimmed">There never was another alert about this laptop.</Text>;
  return (
    <Stack gap={6}>
      {others.map((other) => (
        <Line key={other.id} alert={other} openedAt={other.openedAt} />
      ))}
    </Stack>
  );
}

/** What belongs to the case, and what came before it. */
export function CasePanel({ alert }: { readonly alert: AlertDetail }) {
  return (
    <Stack gap="md">
      <Stack component="section" gap={6}>
        <Title order={2}>Parts of this case</Title>
        {alert.parts.length === 0 ? (
          <Text c="dimmed">
            It is a case of one alert. “Join to another case” in the menu makes it part of another one.
          </Text>
        ) : (
          alert.parts.map((part) => <Line key={part.id} alert={part} />)
        )}
      </Stack>
      <Stack component="section" gap={6}>
        <Title order={2}>Other alerts about the same laptop</Title>
        <SameLaptop alert={alert} />
      </Stack>
    </Stack>
  );
}
