import { Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

interface ChartFrameProps {
  readonly title: string;
  /** What it says, in one sentence. */
  readonly about: string;
  readonly children: ReactNode;
}

/** A picture of figures with what it says. */
export function ChartFrame({ title, about, children }: ChartFrameProps) {
  return (
    <Stack component="section" className="cs-card" p="md" gap={6}>
      <Title order={2}>{title}</Title>
      <Text size="sm" c="dimmed">
        {about}
      </Text>
      {children}
    </Stack>
  );
}
