import { Table } from "@mantine/core";
import { type Figures, SEVERITY_ORDER, sayHidden, sayMinutes, type WeekOfAlerts } from "./figures-types.ts";

interface AlertsTableProps {
  readonly weeks: readonly WeekOfAlerts[];
  readonly hiddenBelow: number | null;
}

/** The same as the chart, in numbers. */
export function AlertsTable({ weeks, hiddenBelow }: AlertsTableProps) {
  return (
    <Table fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Week of</Table.Th>
          {SEVERITY_ORDER.map((severity) => (
            <Table.Th key={severity} ta="right">
              {severity}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {weeks.map(({ week, counts }) => (
          <Table.Tr key={week}>
            <Table.Td>{week}</Table.Td>
            {counts.all === 0 ? (
              SEVERITY_ORDER.map((severity) => (
                <Table.Td key={severity} ta="right">
                  {sayHidden(counts[severity], hiddenBelow)}
                </Table.Td>
              ))
            ) : (
              <Table.Td colSpan={SEVERITY_ORDER.length} ta="right">
                {sayHidden(counts.all, hiddenBelow)} in all
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function sayTime(minutes: number | null): string {
  return minutes === null ? "hidden" : sayMinutes(minutes);
}

export function TriageTable({ triage, hiddenBelow }: Pick<Figures, "triage" | "hiddenBelow">) {
  return (
    <Table fz="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Week of</Table.Th>
          <Table.Th ta="right">Taken up</Table.Th>
          <Table.Th ta="right">Half within</Table.Th>
          <Table.Th ta="right">Nine of ten within</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {triage.map(({ week, count, medianMinutes, p90Minutes }) => (
          <Table.Tr key={week}>
            <Table.Td>{week}</Table.Td>
            <Table.Td ta="right">{sayHidden(count, hiddenBelow)}</Table.Td>
            <Table.Td ta="right">{sayTime(medianMinutes)}</Table.Td>
            <Table.Td ta="right">{sayTime(p90Minutes)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const DISPOSITIONS = {
  true_positive: "true positive",
  benign: "benign",
  false_positive: "false positive",
  undetermined: "undetermined",
} as const;

/** What became of alerts, over all weeks. */
export function Outcomes({ outcomes, hiddenBelow }: Pick<Figures, "outcomes" | "hiddenBelow">) {
  return (
    <Table fz="sm">
      <Table.Tbody>
        {[...Object.entries(DISPOSITIONS), [null, "not closed"] as const].map(([disposition, words]) => {
          const row = outcomes.find((one) => one.disposition === disposition);
          return (
            <Table.Tr key={words}>
              <Table.Th scope="row" fw={400}>
                {words}
              </Table.Th>
              <Table.Td ta="right">{sayHidden(row === undefined ? 0 : row.count, hiddenBelow)}</Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}

export function VersionsTable({ versions, hiddenBelow }: Pick<Figures, "versions" | "hiddenBelow">) {
  const platforms = { windows: "Windows", macos: "macOS", linux: "Linux" } as const;
  return (
    <Table fz="sm">
      <Table.Tbody>
        {versions.map(({ platform, agentVersion, count }) => (
          <Table.Tr key={`${platform} ${agentVersion}`}>
            <Table.Th scope="row" fw={400}>
              {platforms[platform]}, agent {agentVersion}
            </Table.Th>
            <Table.Td ta="right">{sayHidden(count, hiddenBelow)} laptops</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
