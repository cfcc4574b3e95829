import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { answerOf, client } from "../../api/client.ts";
import type { Answer } from "../../api/types.ts";
import { endOfDay } from "../../parts/forms/end-of-day.ts";
import { faultOf, otherFault } from "../../parts/forms/fault-of.ts";
import { FormDialog } from "../../parts/forms/form-dialog.tsx";
import { UntilInput } from "../../parts/forms/until-input.tsx";
import { useAct } from "../../parts/forms/use-act.ts";
import { ROLE_CHOICES } from "./roles.ts";

type Scope = Answer<"/v1/tokens">["tokens"][number]["scope"];

const CHOICES: readonly { readonly value: Scope; readonly label: string }[] = [
  ...ROLE_CHOICES,
  { value: "scim", label: "People and laptops, for an identity provider (SCIM)" },
];

interface MakeTokenProps {
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly onMade: (token: string) => void;
}

export function MakeToken({ isOpen, close, onMade }: MakeTokenProps) {
  const [name, setName] = useState("");
  const [scope, setScope] = useState<Scope>("analyst");
  const [day, setDay] = useState("");
  const make = useAct({
    act: () =>
      answerOf(client.POST("/v1/tokens", { body: { name: name.trim(), scope, expiresAt: endOfDay(day) ?? null } })),
    drops: ["tokens"],
    says({ token }) {
      setName("");
      close();
      onMade(token);
      return null;
    },
  });
  return (
    <FormDialog
      title="Make a token"
      isOpen={isOpen}
      close={close}
      submit={() => make.mutate()}
      action="Make the token"
      isBusy={make.isPending}
      fault={otherFault(make.error, ["name", "expiresAt"])}
      isReady={name.trim() !== ""}
    >
      <TextInput
        label="Who uses it"
        description="Stands in access logs, such as “siem”."
        required
        maxLength={100}
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={faultOf(make.error, "name")}
      />
      <Select
        label="What it opens"
        description="What somebody with this role may do."
        data={CHOICES}
        value={scope}
        allowDeselect={false}
        onChange={(next) => setScope(next ?? "analyst")}
      />
      <UntilInput
        label="Last day"
        description="It ends with this day, in UTC. Left empty it never ends."
        value={day}
        onChange={setDay}
        error={faultOf(make.error, "expiresAt")}
      />
    </FormDialog>
  );
}
