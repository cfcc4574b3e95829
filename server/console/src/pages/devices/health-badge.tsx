import { Text, Tooltip } from "@mantine/core";
import type { Answer } from "../../api/types.ts";

type Health = Answer<"/v1/devices">["devices"][number]["health"];

const HEALTHS: Readonly<
  Record<Health["state"], { readonly word: string; readonly color: string; readonly mark: string }>
> = {
  reporting: { word: "Reporting", color: "var(--cs-good)", mark: "●" },
  late: { word: "Late", color: "var(--cs-medium)", mark: "◐" },
  asleep: { word: "Asleep or off", color: "var(--cs-info)", mark: "○" },
  silent: { word: "Silent", color: "var(--cs-high)", mark: "◌" },
  pending: { word: "Waits for approval", color: "var(--cs-low)", mark: "◇" },
  revoked: { word: "Revoked", color: "var(--cs-info)", mark: "✕" },
};

export const HEALTH_CHOICES = Object.entries(HEALTHS).map(([value, { word }]) => ({ value, label: word }));

export function wordOfHealth(state: Health["state"]): string {
  return HEALTHS[state].word;
}

/** How a laptop keeps in touch: mark, word, and what it means when pointed at. */
export function HealthBadge({ health }: { readonly health: Health }) {
  const { word, color, mark } = HEALTHS[health.state];
  return (
    <Tooltip label={health.words} multiline maw={320} openDelay={200}>
      <Text span size="sm" style={{ whiteSpace: "nowrap" }}>
        <span aria-hidden style={{ color, marginRight: 6 }}>
          {mark}
        </span>
        {word}
      </Text>
    </Tooltip>
  );
}
