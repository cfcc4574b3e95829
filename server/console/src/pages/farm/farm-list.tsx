import { Button, Table, Text } from "@mantine/core";
import { useMemo, useState } from "react";
import { sayCount } from "../../parts/say.ts";
import { SeverityBadge } from "../../parts/severity-badge.tsx";
import { Empty } from "../../parts/states.tsx";
import type { FarmFrame, FarmPicture } from "./farm-frame.ts";
import type { Target } from "./farm-hit.ts";
import { rankOf } from "./farm-model.ts";
import { KIND_WORDS, LINK_WORDS, nameSite } from "./farm-words.ts";
import { rankSites } from "./find-sites.ts";

interface FarmListProps {
  readonly picture: FarmPicture;
  readonly frame: FarmFrame;
  readonly found: ReadonlySet<number> | null;
  readonly chosen: Target | null;
  readonly onChoose: (target: Target) => void;
}

const AT_ONCE = 100;

function sharedAt(frame: FarmFrame, site: number): string {
  const here = new Set(frame.sites[site]?.devices);
  const kinds = frame.links.filter(({ members }) => members.some((one) => here.has(one))).map(({ kind }) => kind);
  return [...new Set(kinds)].map((kind) => LINK_WORDS[kind]).join("; ");
}

/** The picture in words: what is suspected first, then the fullest. */
export function FarmList({ picture, frame, found, chosen, onChoose }: FarmListProps) {
  const [shown, setShown] = useState(AT_ONCE);
  const ranked = useMemo(
    () => rankSites(frame, rankOf).filter((site) => found === null || found.has(site)),
    [frame, found],
  );
  if (ranked.length === 0) return <Empty title="No site is found">Search for something else, or for nothing.</Empty>;
  return (
    <>
      <Table stickyHeader fz="sm" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Site</Table.Th>
            <Table.Th>Kind</Table.Th>
            <Table.Th ta="right">Laptops</Table.Th>
            <Table.Th ta="right">Come and go</Table.Th>
            <Table.Th>Open alert</Table.Th>
            <Table.Th>In common</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ranked.slice(0, shown).map((site) => {
            const facts = picture.model.sites[site];
            const now = frame.sites[site];
            if (facts === undefined || now === undefined) return null;
            return (
              <Table.Tr key={facts.id} bg={chosen?.site === site ? "var(--cs-chosen)" : "transparent"}>
                <Table.Td>
                  <Button variant="subtle" size="compact-sm" onClick={() => onChoose({ site, device: null })}>
                    {nameSite(facts)}
                  </Button>
                </Table.Td>
                <Table.Td>{KIND_WORDS[facts.kind]}</Table.Td>
                <Table.Td ta="right">{now.devices.length}</Table.Td>
                <Table.Td ta="right">{now.visitors}</Table.Td>
                <Table.Td>{now.severity === null ? "none" : <SeverityBadge severity={now.severity} />}</Table.Td>
                <Table.Td>{sharedAt(frame, site)}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {ranked.length > shown && (
        <Button variant="default" size="xs" m="sm" onClick={() => setShown(shown + AT_ONCE)}>
          Show more
        </Button>
      )}
      <Text size="xs" c="dimmed" p="sm">
        {sayCount(ranked.length, "site")}
      </Text>
    </>
  );
}
