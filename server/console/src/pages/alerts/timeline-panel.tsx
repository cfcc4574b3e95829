import { NativeSelect, Stack, Text } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import type { AlertDetail } from "../../api/types.ts";
import { Loading } from "../../parts/states.tsx";
import { sayLaptop } from "./alert-label.ts";

const DeviceTimeline = lazy(async () => ({
  default: (await import("../../parts/timeline/device-timeline.tsx")).DeviceTimeline,
}));

/** What happened on the alert's laptops, one at a time. */
export function TimelinePanel({ alert }: { readonly alert: AlertDetail }) {
  const enrolled = alert.laptops.filter(({ deviceId }) => !deviceId.startsWith("serial:"));
  const [shown, setShown] = useState(enrolled[0]?.deviceId);
  if (shown === undefined) return <Text c="dimmed">A laptop that never enrolled has no timeline.</Text>;
  return (
    <Stack gap="sm">
      {enrolled.length > 1 && (
        <NativeSelect
          label="Laptop"
          w={280}
          data={enrolled.map((laptop) => ({ value: laptop.deviceId, label: sayLaptop(laptop) }))}
          value={shown}
          onChange={({ currentTarget: { value } }) => setShown(value)}
        />
      )}
      <Suspense fallback={<Loading />}>
        <DeviceTimeline key={shown} deviceId={shown} />
      </Suspense>
    </Stack>
  );
}
