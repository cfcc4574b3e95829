import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { answerOf, client } from "../../api/client.ts";
import type { Answer } from "../../api/types.ts";
import { FormDialog } from "../../parts/forms/form-dialog.tsx";
import { useAct } from "../../parts/forms/use-act.ts";
import { Paged } from "../../parts/lists/paged.tsx";
import { type Column, Rows } from "../../parts/lists/rows.tsx";
import { usePages } from "../../parts/lists/use-pages.ts";
import { sayCount } from "../../parts/say.ts";
import { Empty } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";

type Waiting = Answer<"/v1/enrollments/waiting">["devices"][number];
type Decision = "approve" | "reject";

const nameOf = ({ serial, model, deviceId }: Waiting) => serial ?? model ?? deviceId.slice(0, 8);

const COLUMNS: readonly Column<Waiting>[] = [
  { title: "Serial", show: ({ serial }) => serial ?? "none" },
  {
    title: "Model",
    show: ({ vendor, model }) => [vendor, model].filter((part) => part !== null).join(" ") || "unknown",
  },
  { title: "System", show: ({ osName, platform }) => osName ?? platform },
  { title: "Waits since", show: ({ enrolledAt }) => <When at={enrolledAt} /> },
  {
    title: "Takes the place of",
    show: ({ takesThePlaceOf }) =>
      takesThePlaceOf.length === 0 ? "nothing" : sayCount(takesThePlaceOf.length, "enrolled key"),
  },
];

function useDecision(after: () => void) {
  return useAct({
    act: ({ devices, decision }: { readonly devices: readonly string[]; readonly decision: Decision }) =>
      answerOf(client.POST("/v1/enrollments/decisions", { body: { devices: [...devices], decision } })),
    drops: ["enrollments", "devices"],
    says({ outcomes }, { decision }) {
      after();
      const refused = outcomes.filter((one) => one.refused !== null).length;
      const words = `${sayCount(outcomes.length - refused, "laptop")} ${decision === "approve" ? "may report now" : "turned away"}.`;
      return refused === 0 ? words : `${words} ${refused} had been decided on already.`;
    },
  });
}

function List({ devices }: { readonly devices: readonly Waiting[] }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, { open, close }] = useDisclosure(false);
  const decide = useDecision(() => setChosen(new Set()));
  const shown = devices.filter(({ deviceId }) => chosen.has(deviceId)).map(({ deviceId }) => deviceId);
  const toggle = (id: string) =>
    setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  const isAll = shown.length === devices.length;
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Button variant="default" onClick={() => setChosen(new Set(isAll ? [] : devices.map((one) => one.deviceId)))}>
          {isAll ? "Choose none" : "Choose all"}
        </Button>
        <Button
          disabled={shown.length === 0}
          loading={decide.isPending}
          onClick={() => decide.mutate({ devices: shown, decision: "approve" })}
        >
          {shown.length === 0 ? "Let them report" : `Let ${sayCount(shown.length, "laptop")} report`}
        </Button>
        <Button variant="default" disabled={shown.length === 0} onClick={open}>
          Turn away
        </Button>
      </Group>
      <Rows
        label="Waiting laptops"
        columns={COLUMNS}
        rows={devices}
        keyOf={(one) => one.deviceId}
        choice={{ chosen, toggle, nameOf }}
      />
      <FormDialog
        title={`Turn ${sayCount(shown.length, "laptop")} away?`}
        about="Its key is refused from now on. To come in after all, the agent has to enroll anew with another key."
        isOpen={isAsking}
        close={close}
        submit={() => decide.mutate({ devices: shown, decision: "reject" }, { onSuccess: close })}
        action="Turn away"
        isBusy={decide.isPending}
        fault={decide.error}
        isDangerous
      />
    </Stack>
  );
}

/** Laptops that nobody in the directory has, until somebody decides. */
export function WaitingDevices() {
  const list = usePages(["enrollments", "waiting"], (cursor) =>
    answerOf(
      client.GET("/v1/enrollments/waiting", { params: { query: { ...(cursor === undefined ? {} : { cursor }) } } }),
    ),
  );
  return (
    <Stack gap="sm" component="section">
      <Title order={2}>Waiting to be let in</Title>
      <Paged list={list}>
        {(pages) => {
          const devices = pages.flatMap((page) => page.devices);
          if (devices.length > 0) return <List devices={devices} />;
          return (
            <Empty title="No laptop waits">
              <Text span>Laptops that the directory names come in without waiting.</Text>
            </Empty>
          );
        }}
      </Paged>
    </Stack>
  );
}
