import { Stack, Text, Title } from "@mantine/core";
import { useQueries } from "@tanstack/react-query";
import { Link } from "react-router";
import { answerOf, client } from "../../api/client.ts";
import type { AlertDetail } from "../../api/types.ts";
import { AskReason, isReasonWanted } from "../../parts/ask-reason.tsx";
import { Fault, Loading } from "../../parts/states.tsx";
import { type Device, DeviceFacts } from "../devices/device-facts.tsx";
import { nameDevice } from "../devices/device-name.ts";
import { RelatedDevices } from "../devices/related-devices.tsx";

/** More laptops than these are looked at one by one. */
const MOST_LAPTOPS = 8;

function Laptop({ device }: { readonly device: Device }) {
  return (
    <Stack component="section" gap="xs">
      <Title order={2}>
        <Link to={`/devices/${device.deviceId}`}>{nameDevice(device)}</Link>
      </Title>
      <DeviceFacts device={device} />
      <Text fw={600} size="sm">
        Related laptops
      </Text>
      <RelatedDevices deviceId={device.deviceId} />
    </Stack>
  );
}

/** Whose laptops these are, where they live and what they share: for whoever has said why. */
export function PeoplePanel({ alert }: { readonly alert: AlertDetail }) {
  const ids = alert.laptops.map(({ deviceId }) => deviceId);
  const enrolled = ids.filter((id) => !id.startsWith("serial:"));
  const reads = useQueries({
    queries: enrolled.slice(0, MOST_LAPTOPS).map((id) => ({
      queryKey: ["devices", id],
      queryFn: () => answerOf(client.GET("/v1/devices/{id}", { params: { path: { id } } })),
      staleTime: 60_000,
    })),
  });
  if (reads.some(({ error }) => isReasonWanted(error)))
    return (
      <AskReason
        whom="whose laptop it is, and where it lives"
        give={(reason) =>
          answerOf(client.POST("/v1/alerts/{id}/reason", { params: { path: { id: alert.id } }, body: { reason } }))
        }
        onGiven={() => reads.forEach((read) => void read.refetch())}
      />
    );
  return (
    <Stack gap="lg">
      {enrolled.length < ids.length && (
        <Text c="dimmed">A laptop that never enrolled has told nothing; the directory alone knows it.</Text>
      )}
      {reads.map((read, index) => {
        const key = enrolled[index];
        if (read.isPending) return <Loading key={key} />;
        if (read.isError) return <Fault key={key} error={read.error} retry={() => void read.refetch()} />;
        return <Laptop key={key} device={read.data} />;
      })}
      {enrolled.length > MOST_LAPTOPS && (
        <Text c="dimmed">and {enrolled.length - MOST_LAPTOPS} more, each on its own page</Text>
      )}
    </Stack>
  );
}
