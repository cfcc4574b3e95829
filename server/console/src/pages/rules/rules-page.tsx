import { Stack, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, client } from "../../api/client.ts";
import { useSession } from "../../app/session.tsx";
import { PageHeader } from "../../parts/page-header.tsx";
import { Fault, Loading } from "../../parts/states.tsx";
import { BacktestPanel } from "./backtest-panel.tsx";
import { type Draft, presentOf, type Rule, withRule } from "./draft.ts";
import { RuleCard } from "./rule-card.tsx";

const FAMILIES = (rules: readonly Rule[]) => [...new Set(rules.map(({ family }) => family))];

/** How rules judge here. What is changed is tried on the past before it judges. */
export function RulesPage() {
  const [draft, setDraft] = useState<Draft>({});
  const { rights } = useSession();
  const mayChange = rights.includes("settings.change");
  const found = useQuery({
    queryKey: ["rules", "settings"],
    queryFn: () => answerOf(client.GET("/v1/rules/settings")),
  });
  if (found.isPending) return <Loading />;
  if (found.isError) return <Fault error={found.error} retry={() => void found.refetch()} />;
  const { rules } = found.data;
  return (
    <>
      <PageHeader
        title="Rules"
        about="What each rule weighs, and why. A weight of 2.7 is found about 500 times as often on a farm's laptop as on an honest one; of each family the heaviest counts."
      />
      {mayChange && <BacktestPanel draft={draft} onDone={() => setDraft({})} />}
      <Stack gap="lg">
        {FAMILIES(rules).map((family) => (
          <Stack gap="sm" key={family} component="section">
            <Title order={2}>{family.replaceAll("-", " ")}</Title>
            {rules
              .filter((rule) => rule.family === family)
              .map((rule) => (
                <RuleCard
                  key={rule.id}
                  rule={rule}
                  draft={draft[rule.id] ?? presentOf(rule)}
                  isChanged={draft[rule.id] !== undefined}
                  onChange={mayChange ? (next) => setDraft((before) => withRule(before, rule, next)) : null}
                />
              ))}
          </Stack>
        ))}
      </Stack>
    </>
  );
}
