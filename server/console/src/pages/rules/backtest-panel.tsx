import { Button, Group, Progress, Stack, Text, Textarea, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, client } from "../../api/client.ts";
import { useAct } from "../../parts/forms/use-act.ts";
import { sayCount } from "../../parts/say.ts";
import { Fault } from "../../parts/states.tsx";
import { BacktestResult } from "./backtest-result.tsx";
import { type Draft, toChanges } from "./draft.ts";

const LOOK_EVERY_MS = 700;

interface Played {
  readonly id: string;
  /** What was played, to be held against what is to be changed now. */
  readonly changes: string;
}

/** How far a back-test is; asked again until it is over. */
function useRun(id: string | null) {
  return useQuery({
    queryKey: ["backtests", id],
    queryFn: () => answerOf(client.GET("/v1/backtests/{id}", { params: { path: { id: id ?? "" } } })),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data?.status === "running" ? LOOK_EVERY_MS : false),
  });
}

function MakeItSo({ draft, onDone }: { readonly draft: Draft; readonly onDone: () => void }) {
  const [reason, setReason] = useState("");
  const change = useAct({
    act: () =>
      answerOf(
        client.POST("/v1/rules/settings/changes", { body: { changes: toChanges(draft), reason: reason.trim() } }),
      ),
    drops: ["rules", "alerts", "devices"],
    says() {
      onDone();
      return "Rules judge so from now on; every laptop is judged again within the hour.";
    },
  });
  return (
    <Stack gap="xs">
      <Textarea
        label="Why"
        description="Stands beside each changed rule and in the access log, where the privacy officer reads it."
        required
        autosize
        maxLength={2_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {change.isError && <Fault error={change.error} />}
      <Button
        style={{ alignSelf: "flex-start" }}
        loading={change.isPending}
        disabled={reason.trim().length < 3}
        onClick={() => change.mutate()}
      >
        Judge so from now on
      </Button>
    </Stack>
  );
}

/** What is to be changed, what it would have done, and the way to have it done. */
export function BacktestPanel({ draft, onDone }: { readonly draft: Draft; readonly onDone: () => void }) {
  const [played, setPlayed] = useState<Played | null>(null);
  const changes = JSON.stringify(toChanges(draft));
  const run = useRun(played?.id ?? null);
  const start = useAct({
    act: () => answerOf(client.POST("/v1/backtests", { body: { changes: toChanges(draft), days: null } })),
    drops: [],
    says({ id }) {
      setPlayed({ id, changes });
      return null;
    },
  });
  const cancel = useAct({
    act: () => answerOf(client.POST("/v1/backtests/{id}/cancel", { params: { path: { id: played?.id ?? "" } } })),
    drops: ["backtests"],
  });
  const count = Object.keys(draft).length;
  if (count === 0) return null;
  const isRunning = run.data?.status === "running";
  const isOfDraft = played?.changes === changes;
  const result = run.data?.status === "done" && isOfDraft ? run.data.result : null;
  return (
    <Stack gap="sm" className="cs-card" p="md" mb="lg" component="section" aria-label="What is to be changed">
      <Group justify="space-between">
        <Title order={2}>{sayCount(count, "rule")} to be changed</Title>
        <Group gap="xs">
          <Button variant="default" onClick={onDone} disabled={isRunning}>
            Leave all as it is
          </Button>
          {isRunning ? (
            <Button variant="default" onClick={() => cancel.mutate()} loading={cancel.isPending}>
              Stop
            </Button>
          ) : (
            <Button
              onClick={() => start.mutate()}
              loading={start.isPending}
              variant={result === null ? "filled" : "default"}
            >
              {result === null ? "Play the history under them" : "Play it again"}
            </Button>
          )}
        </Group>
      </Group>
      {start.isError && <Fault error={start.error} />}
      {isRunning && run.data !== undefined && (
        <>
          <Progress value={run.data.share * 100} aria-label="How much was played" />
          <Text size="sm" c="dimmed">
            {Math.round(run.data.share * 100)} %, {sayCount(run.data.reports, "report")}. Laptops go on reporting
            meanwhile.
          </Text>
        </>
      )}
      {run.data?.status === "failed" && isOfDraft && (
        <Text role="alert">The play broke off; the collector's log says why.</Text>
      )}
      {played !== null && !isOfDraft && !isRunning && (
        <Text size="sm">What was played is not what stands here any more; play it again.</Text>
      )}
      {result !== null && <BacktestResult result={result} />}
      {result !== null && <MakeItSo draft={draft} onDone={onDone} />}
    </Stack>
  );
}
