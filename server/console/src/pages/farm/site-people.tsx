import { Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { answerOf, client } from "../../api/client.ts";
import type { Answer } from "../../api/types.ts";
import { AskReason, isReasonWanted } from "../../parts/ask-reason.tsx";
import { sayCount, sayTenths } from "../../parts/say.ts";
import { Fault, Loading } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { nameDevice, sayPlatform } from "../devices/device-name.ts";
import { HealthBadge } from "../devices/health-badge.tsx";

interface SitePeopleProps {
  readonly siteId: string;
  /** The chosen laptop's pseudonym. */
  readonly node: string | null;
}

type SiteDevice = Answer<"/v1/farm/sites/{id}">["devices"][number];

function Resident({ device, isChosen }: { readonly device: SiteDevice; readonly isChosen: boolean }) {
  const edge = isChosen ? "var(--mantine-color-anchor)" : "var(--cs-line)";
  return (
    <Stack gap={0} px={8} py={4} style={{ borderLeft: `3px solid ${edge}` }}>
      <Group justify="space-between" gap={6} wrap="nowrap">
        <Link to={`/devices/${device.deviceId}`}>{nameDevice(device)}</Link>
        <Text size="sm" title="Score">
          {sayTenths(device.score)}
        </Text>
      </Group>
      <Text size="xs" c="dimmed">
        {sayPlatform(device.platform)} · {device.lives ? "lives here" : "is or was here"} since{" "}
        <When at={device.from} />
        {device.to !== null && (
          <>
            , left <When at={device.to} />
          </>
        )}
      </Text>
      <HealthBadge health={device.health} />
    </Stack>
  );
}

/** Whose laptops are at a site: asked for on purpose, because it stands in their access logs. */
export function SitePeople({ siteId, node }: SitePeopleProps) {
  const [isOpen, setOpen] = useState(false);
  const read = useQuery({
    queryKey: ["farm", "sites", siteId],
    queryFn: () => answerOf(client.GET("/v1/farm/sites/{id}", { params: { path: { id: siteId } } })),
    enabled: isOpen,
    staleTime: 60_000,
  });
  if (!isOpen)
    return (
      <Stack gap={6}>
        <Button size="xs" variant="light" onClick={() => setOpen(true)}>
          Whose laptops are these?
        </Button>
        <Text size="xs" c="dimmed">
          Opening stands in the access log of each of them.
        </Text>
      </Stack>
    );
  if (read.isPending) return <Loading />;
  if (isReasonWanted(read.error))
    return (
      <AskReason
        whom="the people at this site"
        give={(reason) =>
          answerOf(client.POST("/v1/farm/sites/{id}/reason", { params: { path: { id: siteId } }, body: { reason } }))
        }
        onGiven={() => void read.refetch()}
      />
    );
  if (read.isError) return <Fault error={read.error} retry={() => void read.refetch()} />;
  return (
    <Stack gap={8}>
      {read.data.devices.map((device) => (
        <Resident key={device.deviceId} device={device} isChosen={device.node === node} />
      ))}
      {read.data.leftOut > 0 && <Text size="xs">and {sayCount(read.data.leftOut, "more laptop")}</Text>}
    </Stack>
  );
}
