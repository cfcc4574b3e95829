import { Button, Checkbox, FileInput, Group, Modal, Stack, Text } from "@mantine/core";
import { ProblemError } from "../../api/client.ts";
import { sayCount } from "../../parts/say.ts";
import { Fault } from "../../parts/states.tsx";
import { DirectoryDiff } from "./directory-diff.tsx";
import { FileFaults } from "./file-faults.tsx";
import { useImport } from "./use-import.ts";

type Import = ReturnType<typeof useImport>;

function isMoved(error: Error | null): boolean {
  return error instanceof ProblemError && error.code === "plan_changed";
}

function TakeButton({ work: { text, replace, look, take, show } }: { readonly work: Import }) {
  if (isMoved(take.error)) return <Button onClick={() => show(text, replace)}>Look again</Button>;
  const diff = look.data?.diff ?? null;
  const changes = diff === null ? 0 : diff.added.length + diff.changed.length + (replace ? diff.missing.length : 0);
  return (
    <Button
      disabled={diff === null || changes === 0}
      loading={take.isPending || look.isPending}
      onClick={() => diff !== null && take.mutate(diff)}
    >
      {changes === 0 ? "Nothing to change" : `Make ${sayCount(changes, "change")}`}
    </Button>
  );
}

function Outcome({ work: { look, take } }: { readonly work: Import }) {
  const { faults = [], diff = null } = look.data ?? {};
  return (
    <>
      {look.isError && <Fault error={look.error} />}
      {faults.length > 0 && <FileFaults faults={faults} />}
      {diff !== null && <DirectoryDiff diff={diff} />}
      {take.isError && <Fault error={take.error} />}
    </>
  );
}

/** A file is shown as a difference first; what is taken in is exactly what was shown. */
export function ImportFile({ isOpen, close }: { readonly isOpen: boolean; readonly close: () => void }) {
  const work = useImport(close);
  const { text, replace, show, leave } = work;
  const choose = async (picked: File | null) => show(picked === null ? null : await picked.text(), replace);
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
          onChange={(event) => show(text, event.currentTarget.checked)}
        />
        <Outcome work={work} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={leave}>
            Leave it
          </Button>
          <TakeButton work={work} />
        </Group>
      </Stack>
    </Modal>
  );
}
