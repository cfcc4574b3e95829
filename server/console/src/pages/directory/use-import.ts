import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, client } from "../../api/client.ts";
import type { Diff } from "./directory-diff.tsx";

function ask(text: string, replace: boolean, plan?: string) {
  const body = { text, replace, ...(plan === undefined ? {} : { plan }) };
  return answerOf(client.POST("/v1/directory/file", { body }));
}

function sayDone({ added, changed, missing, replace }: Diff): string {
  return `${added.length} added, ${changed.length} changed, ${replace ? missing.length : 0} removed.`;
}

/** A file in two steps: `show` asks what it would change, `take` has exactly that done. */
export function useImport(onLeave: () => void) {
  const [text, setText] = useState<string | null>(null);
  const [replace, setReplace] = useState(false);
  const queries = useQueryClient();
  const look = useMutation({
    mutationFn: (given: { readonly text: string; readonly replace: boolean }) => ask(given.text, given.replace),
  });
  const take = useMutation({
    mutationFn: (diff: Diff) => ask(text ?? "", diff.replace, diff.plan),
    async onSuccess({ diff }) {
      if (diff !== null) notifications.show({ message: sayDone(diff) });
      leave();
      await queries.invalidateQueries({ queryKey: ["directory"] });
    },
  });

  function leave() {
    setText(null);
    setReplace(false);
    look.reset();
    take.reset();
    onLeave();
  }

  function show(next: string | null, isReplacing: boolean) {
    setText(next);
    setReplace(isReplacing);
    take.reset();
    if (next === null) look.reset();
    else look.mutate({ text: next, replace: isReplacing });
  }

  return { text, replace, look, take, show, leave };
}
