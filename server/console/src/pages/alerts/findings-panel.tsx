import { Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { AlertDetail, Finding } from "../../api/types.ts";
import { sayTenths } from "../../parts/say.ts";
import { ExceptDialog } from "./except-dialog.tsx";
import { FindingCard, type Point } from "./finding-card.tsx";
import { sayFamily } from "./score-sum.tsx";

interface GroupProps {
  readonly title: string;
  readonly sum: string;
  readonly points: readonly Point[];
  readonly findings: readonly Finding[];
  readonly isOpen: boolean;
  readonly onExcept: ((finding: Finding) => void) | null;
}

function FindingGroup({ title, sum, points, findings, isOpen, onExcept }: GroupProps) {
  if (points.length === 0) return null;
  return (
    <Stack component="section" gap="xs" aria-label={title}>
      <Group justify="space-between">
        <Text component="h2" fw={600} fz={15}>
          {title}
        </Text>
        <Text fw={650}>{sum}</Text>
      </Group>
      {points.map((point) => {
        const finding = findings[point.index];
        if (finding === undefined) return null;
        const except = onExcept !== null && finding.clearedAt === null ? { onExcept: () => onExcept(finding) } : {};
        return (
          <FindingCard
            key={`${finding.rule} ${finding.key}`}
            finding={finding}
            point={point}
            isOpen={isOpen}
            {...except}
          />
        );
      })}
    </Stack>
  );
}

interface FindingsPanelProps {
  readonly alert: Pick<AlertDetail, "findings" | "explanation" | "subject">;
  /** Evidence unfolded, as on paper. */
  readonly isOpen?: boolean;
  readonly mayExcept?: boolean;
}

/** All findings by family, with the arithmetic of each. */
export function FindingsPanel({ alert, isOpen = false, mayExcept = false }: FindingsPanelProps) {
  const [excepted, setExcepted] = useState<Finding | null>(null);
  const { findings, explanation } = alert;
  const common = { findings, isOpen, onExcept: mayExcept ? setExcepted : null };
  if (explanation === null) return null;
  return (
    <Stack gap="md">
      {explanation.families.map((family) => (
        <FindingGroup
          key={family.family}
          title={sayFamily(family.family)}
          sum={
            family.counted
              ? `+ ${sayTenths(family.tenths)}${family.bonusTenths > 0 ? `, of it ${sayTenths(family.bonusTenths)} because a second rule speaks` : ""}`
              : "not counted"
          }
          points={family.findings}
          {...common}
        />
      ))}
      <FindingGroup title="excepted" sum="0.0" points={explanation.suppressed} {...common} />
      <FindingGroup title="no longer there" sum="0.0" points={explanation.cleared} {...common} />
      {mayExcept && (
        <ExceptDialog finding={excepted} devices={alert.subject.devices} onClose={() => setExcepted(null)} />
      )}
    </Stack>
  );
}
