import { SimpleGrid, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Right } from "../../api/types.ts";
import { useSession } from "../../app/session.tsx";
import { type Figures, type Sum, saySum, sumOf } from "./figures-types.ts";

interface TileProps {
  readonly words: string;
  readonly count: Sum;
  readonly color: string;
  readonly to: string;
  readonly right: Right;
  readonly children: ReactNode;
}

/** One number that may call for a look, and the way there for whoever may go. */
function Tile({ words, count, color, to, right, children }: TileProps) {
  const isNone = count.told === 0 && !count.isMore;
  const mayGo = useSession().rights.includes(right);
  return (
    <Stack className="cs-card" p="md" gap={0} style={{ borderTop: `3px solid ${isNone ? "var(--cs-line)" : color}` }}>
      <Text fz={26} fw={650} lh={1.2} style={{ color: isNone ? "var(--mantine-color-dimmed)" : color }}>
        {saySum(count)}
      </Text>
      {mayGo ? <Link to={to}>{words}</Link> : <Text>{words}</Text>}
      <Text size="xs" c="dimmed">
        {children}
      </Text>
    </Stack>
  );
}

function openOf({ open }: Figures, ...severities: readonly Figures["open"][number]["severity"][]): Sum {
  return sumOf(open.filter(({ severity }) => severities.includes(severity)).map(({ count }) => count));
}

function healthOf({ health }: Figures, state: Figures["health"][number]["state"]): Sum {
  return sumOf(health.filter((row) => row.state === state).map(({ count }) => count));
}

interface Blind {
  readonly count: Sum;
  readonly words: string;
}

/** How many laptops cannot look at the kind that the most cannot look at. What is hidden is never shown as fine. */
function blindest({ coverage }: Figures): Blind {
  const told = coverage.flatMap(({ title, reported, looks }) =>
    reported === null || looks === null || looks === reported ? [] : [{ title, blind: reported - looks }],
  );
  const worst = told.toSorted((a, b) => b.blind - a.blind)[0];
  if (worst !== undefined) return { count: sumOf([worst.blind]), words: `laptops, at: ${worst.title}` };
  const isHidden = coverage.some(({ looks }) => looks === null);
  return {
    count: sumOf(isHidden ? [null] : []),
    words: isHidden ? "laptops, at one kind of signal or another" : "every kind of signal is looked at",
  };
}

/** What needs attention now, the most pressing first. */
export function Attention({ figures }: { readonly figures: Figures }) {
  const blind = blindest(figures);
  return (
    <SimpleGrid cols={{ base: 2, md: 5 }} spacing="sm">
      <Tile
        words="critical or high"
        count={openOf(figures, "critical", "high")}
        color="var(--cs-critical)"
        to="/alerts?severity=high"
        right="alerts.read"
      >
        alerts that are not closed
      </Tile>
      <Tile
        words="medium or low"
        count={openOf(figures, "medium", "low", "info")}
        color="var(--cs-medium)"
        to="/alerts"
        right="alerts.read"
      >
        alerts that are not closed
      </Tile>
      <Tile
        words="wait for approval"
        count={healthOf(figures, "pending")}
        color="var(--cs-low)"
        to="/devices?health=pending"
        right="devices.read"
      >
        laptops that came with a secret and are not known
      </Tile>
      <Tile
        words="silent"
        count={healthOf(figures, "silent")}
        color="var(--cs-high)"
        to="/devices?health=silent"
        right="devices.read"
      >
        laptops without a report for longer than a holiday
      </Tile>
      <Tile
        words="cannot look"
        count={blind.count}
        color="var(--cs-medium)"
        to="/devices?sort=gaps desc"
        right="devices.read"
      >
        {blind.words}
      </Tile>
    </SimpleGrid>
  );
}
