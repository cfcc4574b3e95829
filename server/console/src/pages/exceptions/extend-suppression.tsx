import { Button, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { answerOf, client } from "../../api/client.ts";
import { endOfDay } from "../../parts/forms/end-of-day.ts";
import { faultOf, otherFault } from "../../parts/forms/fault-of.ts";
import { FormDialog } from "../../parts/forms/form-dialog.tsx";
import { UntilInput } from "../../parts/forms/until-input.tsx";
import { useAct } from "../../parts/forms/use-act.ts";
import { sayUtc } from "../../parts/say.ts";
import { type Suppression, sayScope } from "./scope-words.ts";

export function ExtendSuppression({ suppression }: { readonly suppression: Suppression }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const [day, setDay] = useState("");
  const [reason, setReason] = useState("");
  const extend = useAct({
    act: () =>
      answerOf(
        client.POST("/v1/suppressions/{id}/extend", {
          params: { path: { id: suppression.id } },
          body: { until: endOfDay(day) ?? "", reason: reason.trim() },
        }),
      ),
    drops: ["suppressions", "alerts"],
    says({ until }) {
      close();
      return `It lapses on ${sayUtc(until)} now.`;
    },
  });
  return (
    <>
      <Button size="xs" variant="default" onClick={open} aria-label={`Extend ${sayScope(suppression)}`}>
        Extend
      </Button>
      <FormDialog
        title="Have it lapse on another day"
        about="At most a year ahead. An earlier day shortens it."
        isOpen={isOpen}
        close={close}
        submit={() => extend.mutate()}
        action="Extend it"
        isBusy={extend.isPending}
        fault={otherFault(extend.error, ["until", "reason"])}
        isReady={day !== "" && reason.trim().length >= 3}
      >
        <UntilInput
          label="Last day"
          description="It lapses with the end of this day, in UTC."
          required
          value={day}
          onChange={setDay}
          error={faultOf(extend.error, "until")}
        />
        <Textarea
          label="Why it is still needed"
          required
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={faultOf(extend.error, "reason")}
        />
      </FormDialog>
    </>
  );
}
