import { Badge, Group, Stack, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, useParams } from "react-router";
import { answerOf, client } from "../../api/client.ts";
import { useSession } from "../../app/session.tsx";
import { AskReason, isReasonWanted } from "../../parts/ask-reason.tsx";
import { PageHeader } from "../../parts/page-header.tsx";
import { sayTenths } from "../../parts/say.ts";
import { Fault, Loading } from "../../parts/states.tsx";
import { DeviceTimeline } from "../../parts/timeline/device-timeline.tsx";
import { DeviceCoverage } from "./device-coverage.tsx";
import { type Device, DeviceFacts } from "./device-facts.tsx";
import { DeviceFindings } from "./device-findings.tsx";
import { nameDevice, sayPlatform } from "./device-name.ts";
import { DeviceSignals } from "./device-signals.tsx";
import { HealthBadge } from "./health-badge.tsx";
import { RelatedDevices } from "./related-devices.tsx";

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Stack component="section" gap="xs">
      <Title order={2}>{title}</Title>
      {children}
    </Stack>
  );
}

function DeviceDetail({ device }: { readonly device: Device }) {
  const { rights } = useSession();
  return (
    <>
      <PageHeader
        title={nameDevice(device)}
        about={
          <Group gap="sm">
            <HealthBadge health={device.health} />
            <span>{sayPlatform(device.platform)}</span>
            {device.health.state !== "reporting" && <span>{device.health.words}</span>}
          </Group>
        }
        actions={
          <>
            <Badge variant="default" size="lg" radius="sm" tt="none">
              score {sayTenths(device.score)}
            </Badge>
            {device.health.state === "pending" && rights.includes("enrollment.change") && (
              <Link to="/enrollment">Decide under Enrollment</Link>
            )}
            <Link to={`/alerts?device=${device.deviceId}`}>Its alerts</Link>
          </>
        }
      />
      <Stack gap="lg">
        <DeviceFacts device={device} />
        <Section title="What was found">
          <DeviceFindings findings={device.findings} />
        </Section>
        <Section title="What happened">
          <DeviceTimeline deviceId={device.deviceId} />
        </Section>
        <Section title="Related laptops">
          <RelatedDevices deviceId={device.deviceId} />
        </Section>
        <Section title="What it can look at">
          <DeviceCoverage coverage={device.coverage} />
        </Section>
        <Section title="What it says now">
          <DeviceSignals signals={device.signals} withheld={device.withheld} />
        </Section>
      </Stack>
    </>
  );
}

/** One laptop: what it is, what was found on it, what happened, and what it shares with others. */
export function DevicePage() {
  const { id = "" } = useParams();
  const read = useQuery({
    queryKey: ["devices", id],
    queryFn: () => answerOf(client.GET("/v1/devices/{id}", { params: { path: { id } } })),
    staleTime: 60_000,
  });
  if (read.isPending) return <Loading />;
  if (isReasonWanted(read.error))
    return (
      <>
        <PageHeader title="A laptop" about="Whose it is and what happened on it is shown to whoever has said why." />
        <AskReason
          whom="this laptop and its person"
          give={(reason) =>
            answerOf(client.POST("/v1/devices/{id}/reason", { params: { path: { id } }, body: { reason } }))
          }
          onGiven={() => void read.refetch()}
        />
      </>
    );
  if (read.isError) return <Fault error={read.error} retry={() => void read.refetch()} />;
  return <DeviceDetail device={read.data} />;
}
