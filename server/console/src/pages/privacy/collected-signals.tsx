import { Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { answerOf, client } from "../../api/client.ts";
import type { Answer } from "../../api/types.ts";
import { type Column, Rows } from "../../parts/lists/rows.tsx";
import { sayCount } from "../../parts/say.ts";
import { Fault, Loading } from "../../parts/states.tsx";

type Signal = Answer<"/v1/signals">["signals"][number];

const COLUMNS: readonly Column<Signal>[] = [
  { title: "What", show: ({ title }) => title },
  { title: "Why it is collected", show: ({ purpose }) => purpose },
  { title: "What looking at it never picks up", show: ({ neverCollects }) => neverCollects.join(", ") },
  { title: "Kept after it ended", show: ({ keptDays }) => sayCount(keptDays, "day") },
];

/** Every kind of fact that an agent may send; the wire takes no other. */
export function CollectedSignals() {
  const found = useQuery({
    queryKey: ["signals"],
    queryFn: () => answerOf(client.GET("/v1/signals")),
    staleTime: Infinity,
  });
  return (
    <Stack gap="xs" component="section">
      <Title order={2}>What may be collected</Title>
      <Text size="sm" c="dimmed">
        An agent recognizes on the laptop and sends nothing else than this. Keys, screens, files, addresses of web
        pages, names and languages are never collected.
      </Text>
      {found.isPending && <Loading />}
      {found.isError && <Fault error={found.error} retry={() => void found.refetch()} />}
      {found.data !== undefined && (
        <Rows label="What may be collected" columns={COLUMNS} rows={found.data.signals} keyOf={({ kind }) => kind} />
      )}
    </Stack>
  );
}
