import { Table } from "@mantine/core";
import { sayUtc } from "../say.ts";
import { GROUP_TITLES } from "./timeline-colors.ts";
import type { Item, Lane, Timeline } from "./timeline-types.ts";

function rowsOf(lanes: readonly Lane[]): readonly { readonly lane: Lane; readonly item: Item }[] {
  const rows = lanes.flatMap((lane) => lane.items.map((item) => ({ lane, item })));
  return rows.sort((a, b) => ((b.item.from ?? "") < (a.item.from ?? "") ? -1 : 1));
}

/** The timeline in words, newest first: for reading aloud, for printing, and for looking something up. */
export function TimelineTable({ timeline }: { readonly timeline: Timeline }) {
  return (
    <Table.ScrollContainer minWidth={480} maxHeight={480}>
      <Table className="cs-card" stickyHeader fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>From</Table.Th>
            <Table.Th>To</Table.Th>
            <Table.Th>Lane</Table.Th>
            <Table.Th>What</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rowsOf(timeline.lanes).map(({ lane, item }, index) => (
            <Table.Tr key={`${lane.id} ${item.from} ${index}`}>
              <Table.Td>{item.from === null ? "before what is kept" : sayUtc(item.from)}</Table.Td>
              <Table.Td>{item.to === null ? "goes on" : sayUtc(item.to)}</Table.Td>
              <Table.Td>
                {GROUP_TITLES[lane.group]}
                {lane.title !== GROUP_TITLES[lane.group] && `: ${lane.title}`}
              </Table.Td>
              <Table.Td>
                {item.title}
                {item.detail !== null && `, ${item.detail}`}
                {item.severity !== null && ` (${item.severity})`}
                {item.marks.map(({ at, words }) => `; ${sayUtc(at)} ${words}`)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
