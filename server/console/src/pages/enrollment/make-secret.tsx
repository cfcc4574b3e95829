import { NumberInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { answerOf, client } from "../../api/client.ts";
import { endOfDay } from "../../parts/forms/end-of-day.ts";
import { faultOf, otherFault } from "../../parts/forms/fault-of.ts";
import { FormDialog } from "../../parts/forms/form-dialog.tsx";
import { UntilInput } from "../../parts/forms/until-input.tsx";
import { useAct } from "../../parts/forms/use-act.ts";

const EMPTY = { note: "", uses: 1, serial: "", day: "" };
const FIELDS = ["note", "uses", "serial", "expiresAt"];

interface MakeSecretProps {
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly onMade: (secret: string) => void;
}

interface FieldsProps {
  readonly form: typeof EMPTY;
  readonly change: (part: Partial<typeof EMPTY>) => void;
  readonly error: Error | null;
}

function Fields({ form, change, error }: FieldsProps) {
  const isBound = form.serial.trim() !== "";
  return (
    <>
      <TextInput
        label="What for"
        description="Shown in the list of secrets, such as “spring laptops”."
        maxLength={200}
        data-autofocus
        value={form.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        error={faultOf(error, "note")}
      />
      <NumberInput
        label="Laptops"
        description="How many may enroll with it."
        min={1}
        max={1_000_000}
        allowDecimal={false}
        disabled={isBound}
        value={isBound ? 1 : form.uses}
        onChange={(value) => change({ uses: Number(value) || 1 })}
        error={faultOf(error, "uses")}
      />
      <TextInput
        label="Only for the laptop with this serial"
        description="Left empty, any laptop may use it. Bound to one it works once."
        maxLength={200}
        value={form.serial}
        onChange={(event) => change({ serial: event.currentTarget.value })}
        error={faultOf(error, "serial")}
      />
      <UntilInput
        label="Last day"
        description="It ends with this day, in UTC. Left empty it never ends."
        value={form.day}
        onChange={(day) => change({ day })}
        error={faultOf(error, "expiresAt")}
      />
    </>
  );
}

export function MakeSecret({ isOpen, close, onMade }: MakeSecretProps) {
  const [form, setForm] = useState(EMPTY);
  const change = (part: Partial<typeof EMPTY>) => setForm((before) => ({ ...before, ...part }));
  const isBound = form.serial.trim() !== "";
  const make = useAct({
    act: () =>
      answerOf(
        client.POST("/v1/secrets", {
          body: {
            uses: isBound ? 1 : form.uses,
            expiresAt: endOfDay(form.day) ?? null,
            ...(form.note.trim() === "" ? {} : { note: form.note.trim() }),
            ...(isBound ? { serial: form.serial.trim() } : {}),
          },
        }),
      ),
    drops: ["secrets"],
    says({ secret }) {
      setForm(EMPTY);
      close();
      onMade(secret);
      return null;
    },
  });
  return (
    <FormDialog
      title="Make an enroll secret"
      about="Laptops show it when they first come in. Whoever has it may enroll a laptop, so give it as few uses and as short a time as will do."
      isOpen={isOpen}
      close={close}
      submit={() => make.mutate()}
      action="Make the secret"
      isBusy={make.isPending}
      fault={otherFault(make.error, FIELDS)}
    >
      <Fields form={form} change={change} error={make.error} />
    </FormDialog>
  );
}
