import { Button, Select, Textarea, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { answerOf, client } from "../../api/client.ts";
import { faultOf, otherFault } from "../../parts/forms/fault-of.ts";
import { FormDialog } from "../../parts/forms/form-dialog.tsx";
import { useAct } from "../../parts/forms/use-act.ts";
import { sayCount } from "../../parts/say.ts";
import type { Site } from "./sites-page.tsx";

type Kind = "office" | "residence" | "public";

const KINDS = [
  { value: "office", label: "Office: whoever works there does not live there" },
  { value: "residence", label: "Residence: people live there" },
  { value: "public", label: "Public: a café, a hotel, a conference" },
];

const labelOf = ({ name, siteId }: Site) => name ?? siteId.slice(0, 10);

interface Form {
  readonly name: string;
  readonly kind: Kind;
  readonly reason: string;
}

interface FieldsProps {
  readonly form: Form;
  readonly change: (part: Partial<Form>) => void;
  readonly error: Error | null;
}

function Fields({ form, change, error }: FieldsProps) {
  return (
    <>
      <TextInput
        label="Name"
        description="What people call it, such as “Lyon office”."
        required
        maxLength={64}
        data-autofocus
        value={form.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={faultOf(error, "name")}
      />
      <Select
        label="Kind"
        data={KINDS}
        value={form.kind}
        allowDeselect={false}
        onChange={(next) => change({ kind: (next ?? "office") as Kind })}
      />
      <Textarea
        label="How you know"
        description="Stands beside the site and in the access log, where the privacy officer reads it."
        required
        autosize
        minRows={2}
        maxLength={2_000}
        value={form.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        error={faultOf(error, "reason")}
      />
    </>
  );
}

export function DeclareSite({ site }: { readonly site: Site }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const [form, setForm] = useState<Form>({
    name: site.name ?? "",
    kind: site.kind === "unknown" ? "office" : site.kind,
    reason: "",
  });
  const change = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }));
  const declare = useAct({
    act: () =>
      answerOf(
        client.POST("/v1/sites/{id}/declare", {
          params: { path: { id: site.siteId } },
          body: { name: form.name.trim(), kind: form.kind, reason: form.reason.trim() },
        }),
      ),
    drops: ["sites"],
    says(made) {
      close();
      return `${made.name} is declared ${made.kind}. ${sayCount(made.residents, "laptop")} judged again within a minute.`;
    },
  });
  return (
    <>
      <Button size="xs" variant="default" onClick={open} aria-label={`Declare ${labelOf(site)}`}>
        Declare
      </Button>
      <FormDialog
        title="Say what this site is"
        about={`${sayCount(site.residents, "laptop")} live there as the network shows it. Declaring it an office takes findings about shared homes away from all of them; it can be taken back.`}
        isOpen={isOpen}
        close={close}
        submit={() => declare.mutate()}
        action="Declare it"
        isBusy={declare.isPending}
        fault={otherFault(declare.error, ["name", "reason"])}
        isReady={form.name.trim() !== "" && form.reason.trim().length >= 3}
      >
        <Fields form={form} change={change} error={declare.error} />
      </FormDialog>
    </>
  );
}

export function UndeclareSite({ site }: { readonly site: Site }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const [reason, setReason] = useState("");
  const undeclare = useAct({
    act: () =>
      answerOf(
        client.POST("/v1/sites/{id}/undeclare", {
          params: { path: { id: site.siteId } },
          body: { reason: reason.trim() },
        }),
      ),
    drops: ["sites"],
    says() {
      close();
      return `${site.name} is what its network tells again.`;
    },
  });
  return (
    <>
      <Button size="xs" variant="default" onClick={open} aria-label={`Take back ${labelOf(site)}`}>
        Take back
      </Button>
      <FormDialog
        title={`Take back what was said of ${site.name}?`}
        about="The site is judged by its network again, and findings about shared homes come back where they hold."
        isOpen={isOpen}
        close={close}
        submit={() => undeclare.mutate()}
        action="Take it back"
        isBusy={undeclare.isPending}
        fault={otherFault(undeclare.error, ["reason"])}
        isReady={reason.trim().length >= 3}
      >
        <Textarea
          label="Why"
          required
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={faultOf(undeclare.error, "reason")}
        />
      </FormDialog>
    </>
  );
}
