import { Button, Group, Progress, Stack, Text, Textarea, Title } from "@mantine/core";
import { useState } from "react";
import { answerOf, client } from "../../api/client.ts";
import { useAct } from "../../parts/forms/use-act.ts";
import { sayCount } from "../../parts/say.ts";
import { Fault } from "../../parts/states.tsx";
import { BacktestResult } from "./backtest-result.tsx";
import { type Draft, toChanges } from "./draft.ts";
import { useBacktest } from "./use-backtest.ts";

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

type Backtest = ReturnType<typeof useBacktest>;

function Buttons({ backtest, leave }: { readonly backtest: Backtest; readonly leave: () => void }) {
  const { start, cancel, running, result } = backtest;
  const isNew = result === null;
  return (
    <Group gap="xs">
      <Button variant="default" onClick={leave} disabled={running !== null}>
        Leave all as it is
      </Button>
      {running === null ? (
        <Button onClick={() => start.mutate()} loading={start.isPending} variant={isNew ? "filled" : "default"}>
          {isNew ? "Play the history under them" : "Play it again"}
        </Button>
      ) : (
        <Button variant="default" onClick={() => cancel.mutate()} loading={cancel.isPending}>
          Stop
        </Button>
      )}
    </Group>
  );
}

function Progressing({ running }: { readonly running: NonNullable<Backtest["running"]> }) {
  const percent = Math.round(running.share * 100);
  return (
    <>
      <Progress value={percent} aria-label="How much was played" />
      <Text size="sm" c="dimmed">
        {percent} %, {sayCount(running.reports, "report")}. Laptops go on reporting meanwhile.
      </Text>
    </>
  );
}

/** What is to be changed, what it would have done, and the way to have it done. */
export function BacktestPanel({ draft, onDone }: { readonly draft: Draft; readonly onDone: () => void }) {
  const backtest = useBacktest(draft);
  const { start, running, result, hasFailed, isOfOther } = backtest;
  const count = Object.keys(draft).length;
  if (count === 0) return null;
  return (
    <Stack gap="sm" className="cs-card" p="md" mb="lg" component="section" aria-label="What is to be changed">
      <Group justify="space-between">
        <Title order={2}>{sayCount(count, "rule")} to be changed</Title>
        <Buttons backtest={backtest} leave={onDone} />
      </Group>
      {start.isError && <Fault error={start.error} />}
      {running !== null && <Progressing running={running} />}
      {hasFailed && <Text role="alert">The play broke off; the collector's log says why.</Text>}
      {isOfOther && <Text size="sm">What was played is not what stands here any more; play it again.</Text>}
      {result !== null && <BacktestResult result={result} />}
      {result !== null && <MakeItSo draft={draft} onDone={onDone} />}
    </Stack>
  );
}
