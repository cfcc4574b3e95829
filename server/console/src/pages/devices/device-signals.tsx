import { Accordion, Group, Stack, Table, Text } from "@mantine/core";
import { useSignals } from "../../api/declarations.ts";
import { sayCode, sayCount, sayField, sayValue } from "../../parts/say.ts";
import { When } from "../../parts/when.tsx";
import type { Device } from "./device-facts.tsx";

type Signal = Device["signals"][number];

function Payload({ signal }: { readonly signal: Signal }) {
  return (
    <Stack gap={4}>
      <Text size="xs" c="dimmed">
        observed <When at={signal.observedAt} />
      </Text>
      <Table fz="xs" withRowBorders={false} verticalSpacing={2}>
        <Table.Tbody>
          {Object.entries(signal.payload).map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" w={180} fw={400} c="dimmed">
                {sayField(name)}
              </Table.Th>
              <Table.Td>{sayValue(value)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

/** Everything that the laptop says of itself now, exactly as it was sent. */
export function DeviceSignals({ signals, withheld }: Pick<Device, "signals" | "withheld">) {
  const declared = useSignals();
  if (signals.length === 0) return <Text c="dimmed">It has not told anything yet.</Text>;
  const byKind = Map.groupBy(signals, ({ kind }) => kind);
  return (
    <>
      <Accordion variant="contained" multiple chevronPosition="left">
        {[...byKind].map(([kind, some]) => (
          <Accordion.Item key={kind} value={kind}>
            <Accordion.Control>
              <Group gap="xs">
                <Text size="sm" fw={600}>
                  {declared.get(kind)?.title ?? sayCode(kind)}
                </Text>
                <Text size="sm" c="dimmed">
                  {sayCount(some.length, "signal")}
                </Text>
              </Group>
            </Accordion.Control>
            <Accordion.Panel>
              <Stack gap="sm">
                <Text size="sm">{declared.get(kind)?.purpose}</Text>
                {some.map((signal) => (
                  <Payload key={signal.key} signal={signal} />
                ))}
              </Stack>
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      {withheld.map((words) => (
        <Text key={words} size="xs" c="dimmed">
          {words}
        </Text>
      ))}
    </>
  );
}
