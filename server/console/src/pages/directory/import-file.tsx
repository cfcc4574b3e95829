import { Button, Checkbox, FileInput, Group, Modal, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, client, ProblemError } from "../../api/client.ts";
import { sayCount } from "../../parts/say.ts";
import { Fault } from "../../parts/states.tsx";
import { type Diff, DirectoryDiff } from "./directory-diff.tsx";
import { FileFaults } from "./file-faults.tsx";

interface Chosen {
  readonly name: string;
  readonly text: string;
}

function ask(text: string, replace: boolean, plan?: string) {
  const body = { text, replace, ...(plan === undefined ? {} : { plan }) };
  return answerOf(client.POST("/v1/directory/file", { body }));
}

function isMoved(error: Error | null): boolean {
  return error instanceof ProblemError && error.code === "plan_changed";
}

function sayDone({ added, changed, missing, replace }: Diff): string {
  return `${added.length} added, ${changed.length} changed, ${replace ? missing.length : 0} removed.`;
}

/** A file is shown as a difference first; what is taken in is exactly what was shown. */
export function ImportFile({ isOpen, close }: { readonly isOpen: boolean; readonly close: () => void }) {
  const [file, setFile] = useState<Chosen | null>(null);
  const [replace, setReplace] = useState(false);
  const queries = useQueryClient();
  const look = useMutation({
    mutationFn: (given: { readonly text: string; readonly replace: boolean }) => ask(given.text, given.replace),
  });
  const take = useMutation({
    mutationFn: (diff: Diff) => ask(file?.text ?? "", diff.replace, diff.plan),
    async onSuccess({ diff }) {
      if (diff !== null) notifications.show({ message: sayDone(diff) });
      leave();
      await queries.invalidateQueries({ queryKey: ["directory"] });
    },
  });

  function leave() {
    setFile(null);
    setReplace(false);
    look.reset();
    take.reset();
    close();
  }

  function show(next: Chosen | null, isReplacing: boolean) {
    setFile(next);
    setReplace(isReplacing);
    take.reset();
    if (next === null) look.reset();
    else look.mutate({ text: next.text, replace: isReplacing });
  }

  async function choose(picked: File | null) {
    show(picked === null ? null : { name: picked.name, text: await picked.text() }, replace);
  }

  const faults = look.data?.faults ?? [];
  const diff = look.data?.diff ?? null;
  const changes = diff === null ? 0 : diff.added.length + diff.changed.length + (replace ? diff.missing.length : 0);
  return (
    <Modal
      opened={isOpen}
      onClose={leave}
      title="Take a directory file in"
      size="xl"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          Comma-separated values with a header: assignee, deviceSerial, and any of country, region, timeZone, issuedAt,
          manager, group, travel. A column that is not there changes nothing; an empty field is unknown. Nothing is
          changed before you have seen what would be.
        </Text>
        <FileInput
          label="File"
          placeholder="Choose a CSV file"
          accept=".csv,text/csv,text/plain"
          onChange={(picked) => void choose(picked)}
          clearable
          clearButtonProps={{ "aria-label": "Forget the file" }}
        />
        <Checkbox
          label="Remove laptops that the file does not name"
          description="For a file that has everybody. Without it nothing is ever removed."
          checked={replace}
          onChange={(event) => show(file, event.currentTarget.checked)}
        />
        {look.isError && <Fault error={look.error} />}
        {faults.length > 0 && <FileFaults faults={faults} />}
        {diff !== null && <DirectoryDiff diff={diff} />}
        {take.isError && <Fault error={take.error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={leave}>
            Leave it
          </Button>
          {isMoved(take.error) ? (
            <Button onClick={() => show(file, replace)}>Look again</Button>
          ) : (
            <Button
              disabled={diff === null || changes === 0}
              loading={take.isPending || look.isPending}
              onClick={() => diff !== null && take.mutate(diff)}
            >
              {changes === 0 ? "Nothing to change" : `Make ${sayCount(changes, "change")}`}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
