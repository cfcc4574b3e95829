import { Text, Tooltip } from "@mantine/core";
import type { Answer } from "../../api/types.ts";

type Health = Answer<"/v1/devices">["devices"][number]["health"];

interface HealthSign {
  readonly word: string;
  readonly color: string;
  /** How much of the mark is filled, so that color says nothing alone. */
  readonly fill: "full" | "half" | "none";
  readonly edge: "solid" | "dashed";
}

const HEALTHS: Readonly<Record<Health["state"], HealthSign>> = {
  reporting: { word: "Reporting", color: "var(--cs-good)", fill: "full", edge: "solid" },
  late: { word: "Late", color: "var(--cs-medium)", fill: "half", edge: "solid" },
  asleep: { word: "Asleep or off", color: "var(--cs-info)", fill: "none", edge: "solid" },
  silent: { word: "Silent", color: "var(--cs-high)", fill: "none", edge: "dashed" },
  pending: { word: "Waits for approval", color: "var(--cs-low)", fill: "half", edge: "dashed" },
  revoked: { word: "Revoked", color: "var(--cs-info)", fill: "none", edge: "dashed" },
};

function Mark({ color, fill, edge }: HealthSign) {
  const half = `linear-gradient(90deg, ${color} 50%, transparent 50%)`;
  const background = { full: color, half, none: "transparent" }[fill];
  return (
    <span
      aria-hidden
      style={{
        display: "inline-block",
        width: 9,
        height: 9,
        borderRadius: 5,
        border: `1.5px ${edge} ${color}`,
        background,
        marginRight: 7,
      }}
    />
  );
}

const STATES = Object.keys(HEALTHS) as Health["state"][];
export const HEALTH_CHOICES = STATES.map((value) => ({ value, label: HEALTHS[value].word }));

/** How a laptop keeps in touch: mark, word, and what it means when pointed at. */
export function HealthBadge({ health }: { readonly health: Health }) {
  const sign = HEALTHS[health.state];
  return (
    <Tooltip label={health.words} multiline maw={320} openDelay={200}>
      <Text span size="sm" style={{ whiteSpace: "nowrap" }}>
        <Mark {...sign} />
        {sign.word}
      </Text>
    </Tooltip>
  );
}
