import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { answerOf, client } from "../../api/client.ts";
import { readNow } from "../../app/clock.ts";
import { sayCount } from "../../parts/say.ts";
import { DEEDS, type Deed, isUndoable } from "./deeds.ts";

interface Done {
  readonly alerts: readonly string[];
  readonly deed: Deed;
}

/** What `z` takes back: the last thing that was done in this window. */
let last: readonly string[] = [];
const NOTICE = "deed";

function Notice({ text, undo }: { readonly text: string; readonly undo: (() => void) | null }) {
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">{text}</Text>
      {undo && (
        <Button size="compact-sm" variant="light" onClick={undo}>
          Undo (z)
        </Button>
      )}
    </Group>
  );
}

function say(deed: Deed, done: number, refused: readonly string[]): string {
  const said = done === 0 ? "" : `${DEEDS[deed.action].done} ${sayCount(done, "alert")}.`;
  return refused.length === 0 ? said : `${said} ${sayCount(refused.length, "alert")} not: ${refused[0]}`;
}

/** Until when the collector telling of an alert is only the echo of what was done here. */
const echoes = new Map<string, number>();
const ECHO_MS = 5_000;

/** Did whoever sits here do that themselves? */
export function isEcho(alertId: string): boolean {
  return (echoes.get(alertId) ?? 0) > readNow();
}

/** As many at a time as the collector takes. */
const MOST_AT_ONCE = 200;

async function performAll({ alerts: chosen, deed }: Done) {
  // The one that leads stays where it is.
  const alerts = deed.action === "merge" ? chosen.filter((id) => id !== deed.into) : chosen;
  echoes.clear();
  for (const id of chosen) echoes.set(id, readNow() + ECHO_MS);
  const outcomes = [];
  for (let start = 0; start < alerts.length; start += MOST_AT_ONCE) {
    const body = { alerts: alerts.slice(start, start + MOST_AT_ONCE), request: deed };
    outcomes.push(...(await answerOf(client.POST("/v1/alerts/actions", { body }))).outcomes);
  }
  return { outcomes };
}

/** Does things to one alert or several, tells what came of it, and offers the way back. */
export function useDeeds() {
  const queries = useQueryClient();
  const doing = useMutation({
    mutationFn: performAll,
    onSuccess: ({ outcomes }, done) => {
      const refused = outcomes.flatMap(({ refused: why }) => (why === null ? [] : [why.detail]));
      const ids = outcomes.filter((outcome) => outcome.refused === null).map(({ id }) => id);
      const undo = isUndoable(done.deed.action) && ids.length > 0 ? ids : [];
      last = undo;
      notifications.hide(NOTICE);
      notifications.show({
        id: NOTICE,
        message: <Notice text={say(done.deed, ids.length, refused)} undo={undo.length === 0 ? null : takeBack} />,
        color: refused.length === 0 ? "seat" : "red",
        autoClose: 12_000,
        closeButtonProps: { "aria-label": "Dismiss" },
      });
      void queries.invalidateQueries({ queryKey: ["alerts"] });
    },
    onError: (error) =>
      notifications.show({ message: error.message, color: "red", closeButtonProps: { "aria-label": "Dismiss" } }),
  });
  const { mutate } = doing;
  const takeBack = useCallback(() => {
    if (last.length > 0) mutate({ alerts: last, deed: { action: "undo" } });
    last = [];
  }, [mutate]);
  return { perform: mutate, takeBack, isBusy: doing.isPending };
}
