import { DAY_MS } from "@clearseat/shared";
import { Button, Group, Modal, Radio, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { answerOf, client } from "../../api/client.ts";
import type { Finding } from "../../api/types.ts";
import { readNow } from "../../app/clock.ts";
import { useSession } from "../../app/session.tsx";
import { sayCount } from "../../parts/say.ts";
import { Fault, Loading } from "../../parts/states.tsx";

interface Scope {
  readonly rule?: Finding["rule"];
  readonly device?: string;
  readonly tool?: string;
}

interface PreviewedAlert {
  readonly title: string;
  readonly severity: string;
  readonly severityWithout: string;
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly scope: Scope;
}

function toolOf({ evidence }: Finding): string | null {
  const id = evidence.map(({ payload }) => payload["entryId"]).find((entry) => typeof entry === "string");
  return typeof id === "string" ? id : null;
}

/** From the narrowest on. */
function choicesFor(finding: Finding, devices: readonly string[]): readonly Choice[] {
  const { rule } = finding;
  const tool = toolOf(finding);
  const [device] = devices;
  return [
    ...(device === undefined || devices.length > 1
      ? []
      : [{ value: "device", label: "What this rule finds on this laptop", scope: { rule, device } }]),
    ...(tool === null || device === undefined || devices.length > 1
      ? []
      : [{ value: "tool-here", label: `Everything about ${tool} on this laptop`, scope: { tool, device } }]),
    ...(tool === null ? [] : [{ value: "tool", label: `Everything about ${tool}, on every laptop`, scope: { tool } }]),
    { value: "rule", label: "What this rule finds, on every laptop", scope: { rule } },
  ];
}

const LONGEST_TITLE = 60;

function sayChange({ title, severity, severityWithout }: PreviewedAlert): string {
  const name = title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)}…` : title;
  return severity === severityWithout
    ? `“${name}”, which stays ${severity}`
    : `“${name}”, from ${severity} to ${severityWithout}`;
}

function Preview({ scope }: { readonly scope: Scope }) {
  const read = useQuery({
    queryKey: ["suppressions", "preview", scope],
    queryFn: () => answerOf(client.POST("/v1/suppressions/preview", { body: { scope, days: 30 } })),
  });
  if (read.isPending) return <Loading />;
  if (read.isError) return <Fault error={read.error} />;
  const { devices, findings, alerts } = read.data;
  return (
    <Text size="sm" aria-live="polite">
      In the last 30 days it would have hidden {sayCount(findings.length, "finding")} on {sayCount(devices, "laptop")},
      and changed {sayCount(alerts.length, "alert")}
      {alerts.length > 0 && `: ${alerts.slice(0, 3).map(sayChange).join(", ")}${alerts.length > 3 ? " …" : ""}`}.
    </Text>
  );
}

function useExcept(onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { scope: Scope; owner: string; reason: string; until: string }) =>
      answerOf(client.POST("/v1/suppressions", { body })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["alerts"] });
      notifications.show({ message: "Excepted. It lapses by itself.", closeButtonProps: { "aria-label": "Dismiss" } });
      onDone();
    },
  });
}

function ScopeChoice({
  choices,
  value,
  onChange,
}: {
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Radio.Group label="What is excepted" value={value} onChange={onChange}>
      <Stack gap={6} mt={4}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} label={choice.label} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function ExceptForm({
  finding,
  devices,
  onClose,
}: {
  readonly finding: Finding;
  readonly devices: readonly string[];
  readonly onClose: () => void;
}) {
  const { name } = useSession();
  const choices = choicesFor(finding, devices);
  const [value, setValue] = useState(choices[0]?.value ?? "");
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState(() => new Date(readNow() + 90 * DAY_MS).toISOString().slice(0, 10));
  const scope = choices.find((choice) => choice.value === value)?.scope ?? {};
  const adding = useExcept(onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    adding.mutate({ scope, owner: name, reason: reason.trim(), until: `${until}T00:00:00Z` });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <ScopeChoice choices={choices} value={value} onChange={setValue} />
        <Preview scope={scope} />
        <TextInput
          type="date"
          label="Until"
          description="At most a year ahead; then it counts again"
          value={until}
          onChange={({ currentTarget }) => setUntil(currentTarget.value)}
        />
        <Textarea
          label="Why"
          autosize
          minRows={2}
          maxLength={2_000}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        {adding.isError && <Fault error={adding.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={adding.isPending} disabled={reason.trim().length < 3 || until === ""}>
            Except
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Makes an exception of a finding, and shows first what it would have hidden. */
export function ExceptDialog({
  finding,
  devices,
  onClose,
}: {
  readonly finding: Finding | null;
  readonly devices: readonly string[];
  readonly onClose: () => void;
}) {
  return (
    <Modal
      opened={finding !== null}
      onClose={onClose}
      title="Except what is known and harmless"
      closeButtonProps={{ "aria-label": "Close dialog" }}
    >
      {finding !== null && <ExceptForm finding={finding} devices={devices} onClose={onClose} />}
    </Modal>
  );
}
