import { Stack, Text, Title } from "@mantine/core";
import { PageHeader } from "../../parts/page-header.tsx";
import { AuditList } from "../audit/audit-list.tsx";
import { ChainState } from "../audit/chain-state.tsx";
import { CollectedSignals } from "./collected-signals.tsx";
import { PolicyFacts } from "./policy-facts.tsx";

/** For whoever watches over privacy: what is collected and kept, and who looked. Nobody's data. */
export function PrivacyPage() {
  return (
    <>
      <PageHeader
        title="Privacy"
        about="What this company collects on laptops, how long it is kept, and who looked at it and why. Laptops have a name here by which nobody can tell whose they are."
      />
      <Stack gap="xl">
        <PolicyFacts />
        <CollectedSignals />
        <Stack gap="xs" component="section">
          <Title order={2}>Who looked, and why</Title>
          <Text size="sm" c="dimmed">
            Reasons are free text by the people who looked. An entry without one is of a kind for which none is asked.
          </Text>
          <ChainState />
          <AuditList />
        </Stack>
      </Stack>
    </>
  );
}
