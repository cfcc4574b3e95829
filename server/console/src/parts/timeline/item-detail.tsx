import { Group, Stack, Text } from "@mantine/core";
import { sayLength, sayUtc } from "../say.ts";
import { SeverityBadge } from "../severity-badge.tsx";
import { colorOf, GROUP_TITLES } from "./timeline-colors.ts";
import type { Item, Lane } from "./timeline-types.ts";

const MOST_MARKS = 5;

/** From when to when, and how long. */
function Times({ from, to }: Pick<Item, "from" | "to">) {
  const began = from === null ? "before what is kept" : sayUtc(from);
  const ended = to === null ? "goes on" : sayUtc(to);
  const length = from === null || to === null ? null : sayLength(Date.parse(to) - Date.parse(from));
  return (
    <Text size="xs" c="dimmed">
      {began} – {ended}
      {length !== null && ` · ${length}`}
    </Text>
  );
}

/** What an item says, beside where it is pointed at. */
export function ItemDetail({ lane, item }: { readonly lane: Lane; readonly item: Item }) {
  const marks = item.marks.slice(-MOST_MARKS);
  return (
    <Stack gap={3} maw={360}>
      <Group gap={6} wrap="nowrap">
        <span style={{ width: 8, height: 8, borderRadius: 4, background: colorOf(lane, item), flex: "none" }} />
        <Text size="xs" c="dimmed">
          {lane.title === GROUP_TITLES[lane.group] ? lane.title : `${GROUP_TITLES[lane.group]} · ${lane.title}`}
        </Text>
        {item.severity !== null && <SeverityBadge severity={item.severity} />}
      </Group>
      <Text size="sm" fw={600}>
        {item.title}
      </Text>
      {item.detail !== null && <Text size="xs">{item.detail}</Text>}
      <Times {...item} />
      {marks.map(({ at, words }) => (
        <Text key={`${at} ${words}`} size="xs" c="dimmed">
          {sayUtc(at)} {words}
        </Text>
      ))}
      {item.marks.length > MOST_MARKS && (
        <Text size="xs" c="dimmed">
          and {item.marks.length - MOST_MARKS} before
        </Text>
      )}
      {item.receivedAt !== null && (
        <Text size="xs" c="dimmed">
          told to the collector {sayUtc(item.receivedAt)}
        </Text>
      )}
    </Stack>
  );
}
