import { Box, Text } from "@mantine/core";
import type { LaidLane } from "./lane-rows.ts";
import { GROUP_TITLES } from "./timeline-colors.ts";

/** Says once for each group what it is, where the lane does not say it itself. */
export function LaneLabels({ laid, width }: { readonly laid: readonly LaidLane[]; readonly width: number }) {
  return laid.map(({ lane, top, height }, index) => {
    const isFirst = laid[index - 1]?.lane.group !== lane.group;
    const isNamed = lane.title === GROUP_TITLES[lane.group];
    return (
      <Box key={lane.id} pos="absolute" top={top} left={0} w={width} h={height} px={8} style={{ overflow: "hidden" }}>
        <Text size="xs" truncate title={lane.title} lh={`${Math.min(height, 24)}px`}>
          {isFirst && !isNamed && (
            <Text span size="xs" c="dimmed">
              {GROUP_TITLES[lane.group]}:{" "}
            </Text>
          )}
          {lane.title}
        </Text>
      </Box>
    );
  });
}
