import { Group, Stack, Text } from "@mantine/core";
import { ArrowRight } from "lucide-react";
import { Link } from "react-router";
import type { Answer } from "../../api/types.ts";
import { sayCount } from "../../parts/say.ts";
import { SeverityBadge } from "../../parts/severity-badge.tsx";

type Result = NonNullable<Answer<"/v1/backtests/{id}">["result"]>;
type Played = Result["gained"][number];

const SHOWN = 50;

function Subject({ subject }: Pick<Played, "subject">) {
  const isDevice = !subject.includes(" ") && !subject.startsWith("serial:");
  if (isDevice) return <Link to={`/devices/${subject}`}>{subject.slice(0, 8)}</Link>;
  return <>{subject.startsWith("serial:") ? subject.slice(7) : sayCount(subject.split(" ").length, "laptop")}</>;
}

function Line({ alert, before }: { readonly alert: Played; readonly before?: Played }) {
  return (
    <Group gap={8} wrap="nowrap" align="flex-start">
      {before !== undefined && (
        <>
          <SeverityBadge severity={before.severity} />
          <ArrowRight size={16} aria-label="to" style={{ flexShrink: 0, alignSelf: "center" }} />
        </>
      )}
      <SeverityBadge severity={alert.severity} />
      <Text size="sm" style={{ flex: 1 }}>
        <Subject subject={alert.subject} />: {alert.title}
      </Text>
    </Group>
  );
}

function Part({ title, lines }: { readonly title: string; readonly lines: readonly React.ReactNode[] }) {
  if (lines.length === 0) return null;
  return (
    <Stack gap={4}>
      <Text fw={600} size="sm">
        {title}: {lines.length}
      </Text>
      {lines.slice(0, SHOWN)}
      {lines.length > SHOWN && <Text size="sm">and {lines.length - SHOWN} more</Text>}
    </Stack>
  );
}

/** Which alerts the change would have brought, spared and weighed otherwise. */
export function BacktestResult({ result }: { readonly result: Result }) {
  const { reports, gained, lost, changed, same, erased, faults } = result;
  const isSame = gained.length + lost.length + changed.length === 0;
  return (
    <Stack
      gap="sm"
      mah={360}
      style={{ overflowY: "auto" }}
      tabIndex={0}
      component="section"
      aria-label="What it would have done"
    >
      <Text size="sm">
        {sayCount(reports, "report")} played twice. {isSame ? "No alert would have been otherwise." : ""} {same}{" "}
        subjects with the same severity.
        {erased > 0 && ` ${sayCount(erased, "statement")} had been erased and could not be played.`}
        {faults > 0 && ` A rule broke ${sayCount(faults, "time")}.`}
      </Text>
      <Part title="Alerts that would appear" lines={gained.map((one) => <Line key={one.subject} alert={one} />)} />
      <Part title="Alerts that would not be there" lines={lost.map((one) => <Line key={one.subject} alert={one} />)} />
      <Part
        title="Alerts of another severity"
        lines={changed.map(({ subject, from, to }) => <Line key={subject} alert={to} before={from} />)}
      />
    </Stack>
  );
}
