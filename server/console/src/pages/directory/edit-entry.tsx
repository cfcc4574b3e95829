import { Button, SimpleGrid, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { answerOf, client } from "../../api/client.ts";
import { FormDialog } from "../../parts/forms/form-dialog.tsx";
import { useAct } from "../../parts/forms/use-act.ts";
import type { Entry } from "./directory-page.tsx";

/** Fields that a person edits here; travel comes with a file, because it is a list. */
const FIELDS = {
  assignee: ["Person", "Name or mail address of whoever has the laptop."],
  country: ["Country", "Two letters, such as US."],
  region: ["Region", "Such as TX. Empty: unknown."],
  timeZone: ["Time zone", "Such as America/Chicago. Empty: unknown."],
  issuedAt: ["Issued", "Day or instant on which they got it, such as 2026-03-02. Empty: unknown."],
  manager: ["Manager", "Empty: unknown."],
  group: ["Group", "Exceptions may be for a group. Empty: none."],
} as const;
type Field = keyof typeof FIELDS;
const NAMES = Object.keys(FIELDS) as Field[];

function toBody(entry: Entry, form: Readonly<Record<Field, string>>) {
  const orNull = (text: string) => (text.trim() === "" ? null : text.trim());
  const issued = orNull(form.issuedAt);
  return {
    deviceSerial: entry.serial,
    assignee: form.assignee.trim(),
    country: orNull(form.country),
    region: orNull(form.region),
    timeZone: orNull(form.timeZone),
    issuedAt: issued !== null && issued.length === 10 ? `${issued}T00:00:00Z` : issued,
    manager: orNull(form.manager),
    group: orNull(form.group),
  };
}

/** One entry, changed in the same two steps as a file: what is sent is held against what stands there now. */
async function save(body: ReturnType<typeof toBody>) {
  const entries = [body];
  const { plan } = await answerOf(client.POST("/v1/directory/import", { body: { entries, replace: false } }));
  return answerOf(client.POST("/v1/directory/import", { body: { entries, replace: false, plan } }));
}

export function EditEntry({ entry }: { readonly entry: Entry }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const start = Object.fromEntries(NAMES.map((name) => [name, entry[name] ?? ""])) as Record<Field, string>;
  const [form, setForm] = useState(start);
  const act = useAct({
    act: () => save(toBody(entry, form)),
    drops: ["directory"],
    says({ changed }) {
      close();
      return changed.length === 0 ? "Nothing was different." : `${entry.serial} is up to date.`;
    },
  });
  return (
    <>
      <Button
        size="xs"
        variant="default"
        aria-label={`Edit ${entry.serial}`}
        onClick={() => {
          setForm(start);
          act.reset();
          open();
        }}
      >
        Edit
      </Button>
      <FormDialog
        title={`Laptop ${entry.serial}`}
        isOpen={isOpen}
        close={close}
        submit={() => act.mutate()}
        action="Save"
        isBusy={act.isPending}
        fault={act.error}
      >
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {NAMES.map((name) => (
            <TextInput
              key={name}
              label={FIELDS[name][0]}
              description={FIELDS[name][1]}
              value={form[name]}
              onChange={({ currentTarget: { value } }) => setForm((before) => ({ ...before, [name]: value }))}
            />
          ))}
        </SimpleGrid>
      </FormDialog>
    </>
  );
}
