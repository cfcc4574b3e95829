import { Group, Progress, Text, Tooltip } from "@mantine/core";
import type { Answer } from "../../api/types.ts";
import { sayCode } from "../../parts/say.ts";

type Coverage = Answer<"/v1/devices">["devices"][number]["coverage"];

function sayCannot({ cannot }: Coverage): string {
  if (cannot.length === 0) return "Everything that it is to look at was looked at.";
  return `Could not look: ${cannot.map(({ title, reason }) => `${title} (${sayCode(reason)})`).join("; ")}.`;
}

/** How much of what it is to look at a laptop can look at. Nobody knows before its first report. */
export function CoverageBar({ coverage }: { readonly coverage: Coverage }) {
  const { looks, of } = coverage;
  if (looks === null)
    return (
      <Text span size="sm" c="dimmed">
        not known yet
      </Text>
    );
  const isWhole = looks === of;
  return (
    <Tooltip label={sayCannot(coverage)} multiline maw={360} openDelay={200}>
      <Group gap={6} wrap="nowrap">
        <Progress.Root size={6} w={46} aria-hidden>
          <Progress.Section value={(100 * looks) / of} color={isWhole ? "var(--cs-good)" : "var(--cs-medium)"} />
        </Progress.Root>
        <Text span size="sm" style={{ whiteSpace: "nowrap" }}>
          {looks} of {of}
        </Text>
      </Group>
    </Tooltip>
  );
}
