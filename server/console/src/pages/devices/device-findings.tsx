import { Group, Stack, Text } from "@mantine/core";
import { sayTenths } from "../../parts/say.ts";
import { When } from "../../parts/when.tsx";
import type { Device } from "./device-facts.tsx";

/** What rules found, each with what may be innocent about it. */
export function DeviceFindings({ findings }: Pick<Device, "findings">) {
  if (findings.length === 0) return <Text c="dimmed">No rule finds anything on this laptop now.</Text>;
  return (
    <Stack gap="xs">
      {findings.map((finding) => (
        <Stack key={`${finding.rule} ${finding.key}`} className="cs-card" p="sm" gap={2}>
          <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
            <Text fw={600} size="sm">
              {finding.summary}
            </Text>
            <Text
              size="sm"
              title="Weight: how many times likelier it is in a farm, as a power of ten"
              style={{ flex: "none" }}
            >
              {sayTenths(finding.weightTenths)}
            </Text>
          </Group>
          <Text size="xs" c="dimmed">
            {finding.rule}, since <When at={finding.firstSeenAt} />
            {finding.suppressedBy !== undefined && `, suppressed by ${finding.suppressedBy.owner}: counts nothing`}
          </Text>
          <Text size="sm">May be innocent: {finding.benign.join(" ")}</Text>
        </Stack>
      ))}
    </Stack>
  );
}
