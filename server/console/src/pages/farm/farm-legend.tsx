import { Group, Text, useComputedColorScheme } from "@mantine/core";
import type { ReactNode } from "react";
import { linkColors } from "./farm-colors.ts";
import type { LinkKind } from "./farm-model.ts";
import { LINK_WORDS } from "./farm-words.ts";

function Sign({ children, words }: { readonly children: ReactNode; readonly words: string }) {
  return (
    <Group gap={5} wrap="nowrap">
      <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden>
        {children}
      </svg>
      <Text size="xs" c="dimmed">
        {words}
      </Text>
    </Group>
  );
}

const STROKE = { fill: "none", stroke: "var(--mantine-color-dimmed)", strokeWidth: 1.5 } as const;
const DASHES: Readonly<Record<LinkKind, string>> = {
  monitor_serial: "none",
  kvm_serial: "none",
  session_peer: "4 2",
  tool_instance: "1.5 2",
};

/** What shapes, rings and lines mean. */
export function FarmLegend({ links }: { readonly links: readonly LinkKind[] }) {
  const colors = linkColors(useComputedColorScheme("light") === "dark");
  return (
    <Group gap="sm" px="md" py={6}>
      <Sign words="home">
        <circle cx={8} cy={8} r={6} {...STROKE} />
      </Sign>
      <Sign words="office">
        <rect x={2} y={2} width={12} height={12} rx={3} {...STROKE} stroke="var(--cs-low)" />
      </Sign>
      <Sign words="public place">
        <path d="M14 8 11 13.2H5L2 8 5 2.8h6Z" {...STROKE} stroke="var(--cs-good)" />
      </Sign>
      <Sign words="Windows">
        <circle cx={8} cy={8} r={4} fill="var(--mantine-color-dimmed)" />
      </Sign>
      <Sign words="macOS">
        <rect x={4} y={4} width={8} height={8} rx={1.5} fill="var(--mantine-color-dimmed)" />
      </Sign>
      <Sign words="Linux">
        <path d="M8 3.5 12.5 12h-9Z" fill="var(--mantine-color-dimmed)" />
      </Sign>
      <Sign words="open alert, the stronger the worse">
        <circle cx={8} cy={8} r={5} fill="none" stroke="var(--cs-critical)" strokeWidth={2.5} />
        <circle cx={8} cy={8} r={2.5} fill="var(--cs-critical)" />
      </Sign>
      {links.map((kind) => (
        <Sign key={kind} words={LINK_WORDS[kind].toLowerCase()}>
          <path d="M1 13Q8 2 15 5" {...STROKE} stroke={colors[kind]} strokeDasharray={DASHES[kind]} />
        </Sign>
      ))}
    </Group>
  );
}
