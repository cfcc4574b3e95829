import { Autocomplete, Textarea, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, client } from "../../api/client.ts";
import { endOfDay } from "../../parts/forms/end-of-day.ts";
import { faultOf, otherFault } from "../../parts/forms/fault-of.ts";
import { FormDialog } from "../../parts/forms/form-dialog.tsx";
import { UntilInput } from "../../parts/forms/until-input.tsx";
import { useAct } from "../../parts/forms/use-act.ts";

const EMPTY = { tool: "", instance: "", group: "", reason: "", day: "" };
const FIELDS = ["tool", "instance", "group", "reason", "until"];

/** Catalog entries whose name or id has what was typed in it. */
function useEntries(typed: string) {
  const [text] = useDebouncedValue(typed.trim(), 200);
  return useQuery({
    queryKey: ["catalog", "named", text],
    queryFn: () => answerOf(client.GET("/v1/catalog/entries", { params: { query: { text, limit: 20 } } })),
    enabled: text.length >= 2,
  });
}

interface FieldsProps {
  readonly form: typeof EMPTY;
  readonly change: (part: Partial<typeof EMPTY>) => void;
  readonly error: Error | null;
}

function Fields({ form, change, error }: FieldsProps) {
  const entries = useEntries(form.tool).data?.entries ?? [];
  const chosen = entries.find(({ id }) => id === form.tool.trim());
  return (
    <>
      <Autocomplete
        label="Tool"
        description={chosen === undefined ? "Its id in the catalog; type to find it." : chosen.about}
        required
        data-autofocus
        data={entries.map(({ id }) => id)}
        filter={({ options }) => options}
        value={form.tool}
        onChange={(tool) => change({ tool })}
        error={faultOf(error, "tool")}
      />
      <TextInput
        label="Instance"
        description="Relay, tenant or server that is yours. Empty: every instance."
        maxLength={200}
        value={form.instance}
        onChange={(event) => change({ instance: event.currentTarget.value })}
        error={faultOf(error, "instance")}
      />
      <TextInput
        label="Group"
        description="As the directory has it, such as “help-desk”. Empty: everybody."
        maxLength={200}
        value={form.group}
        onChange={(event) => change({ group: event.currentTarget.value })}
        error={faultOf(error, "group")}
      />
      <Textarea
        label="Why"
        required
        autosize
        minRows={2}
        maxLength={2_000}
        value={form.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        error={faultOf(error, "reason")}
      />
      <UntilInput
        label="Last day"
        description="It ends with this day, in UTC. Left empty it never ends."
        value={form.day}
        onChange={(day) => change({ day })}
        error={faultOf(error, "until")}
      />
    </>
  );
}

export function ApproveTool({ isOpen, close }: { readonly isOpen: boolean; readonly close: () => void }) {
  const [form, setForm] = useState(EMPTY);
  const change = (part: Partial<typeof EMPTY>) => setForm((before) => ({ ...before, ...part }));
  const approve = useAct({
    act() {
      const until = endOfDay(form.day);
      const [instance, group] = [form.instance.trim(), form.group.trim()];
      return answerOf(
        client.POST("/v1/approvals", {
          body: {
            tool: form.tool.trim(),
            reason: form.reason.trim(),
            ...(instance === "" ? {} : { instance }),
            ...(group === "" ? {} : { group }),
            ...(until === undefined ? {} : { until }),
          },
        }),
      );
    },
    drops: ["approvals", "alerts", "devices"],
    says({ tool }) {
      setForm(EMPTY);
      close();
      return `${tool} is approved; whoever has it was judged again.`;
    },
  });
  return (
    <FormDialog
      title="Approve a tool"
      about="Findings about an approved tool are taken away before anything is summed up. Name the instance wherever the tool has one: a stranger's server of the same tool then still counts."
      isOpen={isOpen}
      close={close}
      submit={() => approve.mutate()}
      action="Approve it"
      isBusy={approve.isPending}
      fault={otherFault(approve.error, FIELDS)}
      isReady={form.tool.trim() !== "" && form.reason.trim().length >= 3}
    >
      <Fields form={form} change={change} error={approve.error} />
    </FormDialog>
  );
}
