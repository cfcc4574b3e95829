import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, client } from "../../api/client.ts";
import type { Answer } from "../../api/types.ts";
import { useAct } from "../../parts/forms/use-act.ts";
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

type Run = Answer<"/v1/backtests/{id}">;

/** How a run stands to what is to be changed now. */
function standOf(run: Run | undefined, isOfDraft: boolean) {
  if (run === undefined) return { running: null, result: null, hasFailed: false, isOfOther: false };
  const running = run.status === "running" ? run : null;
  return {
    running,
    result: isOfDraft && run.status === "done" ? run.result : null,
    hasFailed: isOfDraft && run.status === "failed",
    isOfOther: !isOfDraft && running === null,
  };
}

/** A play of the history under a draft: begun, followed, stopped, and held against the draft as it stands. */
export function useBacktest(draft: Draft) {
  const [played, setPlayed] = useState<Played | null>(null);
  const changes = JSON.stringify(toChanges(draft));
  const { data: run } = useRun(played?.id ?? null);
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
  return { start, cancel, ...standOf(run, played !== null && played.changes === changes) };
}
