import { Stack, Text } from "@mantine/core";
import { sayCode } from "../../parts/say.ts";
import type { Device } from "./device-facts.tsx";

const REASONS: Readonly<Record<Device["coverage"]["cannot"][number]["reason"], string>> = {
  denied: "the system refused",
  timed_out: "it took too long",
  missing: "there is nothing to look with",
  unsupported: "the system does not offer it",
  redacted: "the system hides it",
  unparsable: "the answer could not be read",
};

/** What could not be looked at, and why. That is no sign of anything, and no sign that all is well. */
export function DeviceCoverage({ coverage }: Pick<Device, "coverage">) {
  const { looks, of, cannot } = coverage;
  if (looks === null) return <Text c="dimmed">Not known before its first report.</Text>;
  return (
    <Stack gap={4} className="cs-card" p="md">
      <Text size="sm">
        Looks at {looks} of {of} kinds of signals.
        {cannot.length > 0 && " What could not be looked at may be there or not:"}
      </Text>
      {cannot.map(({ kind, title, section, reason }) => (
        <Text key={`${kind} ${section}`} size="sm">
          <strong>{title}</strong>{" "}
          <Text span c="dimmed" size="sm">
            {REASONS[reason]} ({sayCode(section)})
          </Text>
        </Text>
      ))}
    </Stack>
  );
}
