import { Button, Group, Text } from "@mantine/core";
import { sayCount } from "../../parts/say.ts";
import { DEEDS, type DeedName } from "./deeds.ts";
import classes from "./queue.module.css";

const OFFERED = [
  "take",
  "assign",
  "close",
  "suppress",
  "comment",
  "hand_over",
  "merge",
] as const satisfies readonly DeedName[];

interface SelectionBarProps {
  readonly count: number;
  readonly onDeed: (deed: DeedName) => void;
  readonly onMark: (unread: boolean) => void;
  readonly onClear: () => void;
}

/** What can be done to all that are chosen. */
export function SelectionBar({ count, onDeed, onMark, onClear }: SelectionBarProps) {
  if (count === 0) return null;
  return (
    <Group
      className={`cs-card ${classes["bar"] ?? ""}`}
      role="toolbar"
      aria-label="Chosen alerts"
      p="xs"
      mb="sm"
      gap={6}
    >
      <Text size="sm" fw={600} mr={4} aria-live="polite">
        {sayCount(count, "alert")} chosen
      </Text>
      {OFFERED.map((deed) => (
        <Button
          key={deed}
          size="compact-sm"
          variant={deed === "take" ? "filled" : "default"}
          onClick={() => onDeed(deed)}
          title={DEEDS[deed].key === undefined ? undefined : `Key: ${DEEDS[deed].key}`}
        >
          {DEEDS[deed].label}
        </Button>
      ))}
      <Button size="compact-sm" variant="subtle" onClick={() => onMark(true)}>
        Mark unread
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => onMark(false)}>
        Mark read
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={onClear}>
        Clear
      </Button>
    </Group>
  );
}
