import { Button, Group, Stack, Text } from "@mantine/core";
import { useRules } from "../../api/declarations.ts";
import type { AlertDetail, Finding } from "../../api/types.ts";
import { sayTenths, sayUtc } from "../../parts/say.ts";
import { When } from "../../parts/when.tsx";
import { EvidenceList } from "./evidence-list.tsx";

type Explained = NonNullable<AlertDetail["explanation"]>;
export type Point = Explained["cleared"][number];

const PARTS: Readonly<Record<Exclude<Point["part"], "counted">, string>> = {
  capped: "It is not added, because its family counts once.",
  left_out: "It is not counted alone, without a strong finding of another family.",
  suppressed: "It is excepted and counts nothing.",
  cleared: "It is gone and counts nothing.",
};

function sayPart({ part, severityWithout }: Point): string {
  if (part !== "counted") return PARTS[part];
  return `It counts; without it the alert would be ${severityWithout}.`;
}

interface FindingCardProps {
  readonly finding: Finding;
  readonly point: Point;
  readonly isOpen?: boolean;
  /** Left out where nothing can be excepted. */
  readonly onExcept?: () => void;
}

/** One finding: what, how heavy and why, what would be innocent, when it goes, and what it rests on. */
export function FindingCard({ finding, point, isOpen = false, onExcept }: FindingCardProps) {
  const rules = useRules();
  const { summary, weightTenths, rule, ruleVersion, firstSeenAt, lastSeenAt, clearedAt, attack, suppressedBy } =
    finding;
  return (
    <Stack className="cs-card" p="sm" px="md" gap={4}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={600}>{summary}</Text>
        <Text fw={650} title="log10 of how much likelier than innocent">
          {sayTenths(weightTenths)}
        </Text>
      </Group>
      <Text size="xs" c="dimmed">
        {rules.get(rule)?.title ?? rule} ({rule} {ruleVersion}){attack.length > 0 && `, ATT&CK ${attack.join(", ")}`} ·
        seen first <When at={firstSeenAt} />, last <When at={lastSeenAt} />
        {clearedAt !== null && (
          <>
            , gone <When at={clearedAt} />
          </>
        )}
      </Text>
      <Text size="sm">
        {sayPart(point)}
        {point.because !== null && ` Why this weight: ${point.because}`}
      </Text>
      {suppressedBy !== undefined && (
        <Text size="sm">
          Excepted by {suppressedBy.owner} until {sayUtc(suppressedBy.until)}: “{suppressedBy.reason}”
        </Text>
      )}
      <Text size="sm">
        <strong>Innocent if:</strong> {finding.benign.join(" ")}
      </Text>
      <Text size="sm">
        <strong>Goes when:</strong> {finding.clearsWhen}
      </Text>
      <Group justify="space-between" align="flex-start">
        <EvidenceList evidence={finding.evidence} isOpen={isOpen} />
        {onExcept && (
          <Button size="compact-xs" variant="subtle" onClick={onExcept} className="cs-no-print">
            Except this…
          </Button>
        )}
      </Group>
    </Stack>
  );
}
