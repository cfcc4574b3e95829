import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { answerOf, client } from "../../api/client.ts";
import { faultOf, otherFault } from "../../parts/forms/fault-of.ts";
import { FormDialog } from "../../parts/forms/form-dialog.tsx";
import { useAct } from "../../parts/forms/use-act.ts";
import { ROLE_CHOICES, type Role } from "./roles.ts";

interface MakeAccountProps {
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly onMade: (link: string) => void;
}

export function MakeAccount({ isOpen, close, onMade }: MakeAccountProps) {
  const [login, setLogin] = useState("");
  const [role, setRole] = useState<Role>("analyst");
  const make = useAct({
    act: () => answerOf(client.POST("/v1/accounts", { body: { login: login.trim(), role } })),
    drops: ["accounts"],
    says({ path }) {
      setLogin("");
      close();
      onMade(`${location.origin}${path}`);
      return null;
    },
  });
  return (
    <FormDialog
      title="Make an account"
      about="Its owner chooses the password by a link that you give them; nobody else ever knows it."
      isOpen={isOpen}
      close={close}
      submit={() => make.mutate()}
      action="Make the account"
      isBusy={make.isPending}
      fault={otherFault(make.error, ["login"])}
      isReady={login.trim() !== ""}
    >
      <TextInput
        label="Name"
        description="By which they sign in and stand in access logs, such as a mail address."
        required
        maxLength={100}
        data-autofocus
        value={login}
        onChange={(event) => setLogin(event.currentTarget.value)}
        error={faultOf(make.error, "login")}
      />
      <Select
        label="Role"
        description="An analyst looks into alerts; an administrator runs the collector; the privacy officer sees figures and who looked, and nobody's data."
        data={ROLE_CHOICES}
        value={role}
        allowDeselect={false}
        onChange={(next) => setRole(next ?? "analyst")}
      />
    </FormDialog>
  );
}
