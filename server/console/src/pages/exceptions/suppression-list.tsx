import { Group, Stack, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { answerOf, client } from "../../api/client.ts";
import { useSession } from "../../app/session.tsx";
import { AskOnce } from "../../parts/forms/ask-once.tsx";
import { useAct } from "../../parts/forms/use-act.ts";
import { type Column, Rows } from "../../parts/lists/rows.tsx";
import { sayCode, sayCount } from "../../parts/say.ts";
import { Empty, Fault, Loading } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { ExtendSuppression } from "./extend-suppression.tsx";
import { type Suppression, sayScope } from "./scope-words.ts";

function EndSuppression({ suppression }: { readonly suppression: Suppression }) {
  const end = useAct({
    act: () => answerOf(client.POST("/v1/suppressions/{id}/end", { params: { path: { id: suppression.id } } })),
    drops: ["suppressions", "alerts", "devices"],
    says: () => "What it hid counts again.",
  });
  return (
    <AskOnce
      label="End"
      of={sayScope(suppression)}
      title="End this suppression?"
      about={`${sayCount(suppression.hides, "laptop or site", "laptops and sites")} count again at once, and alerts may come back. A new one can be made from an alert.`}
      action="End it"
      doing={end}
    />
  );
}

const COLUMNS: readonly Column<Suppression>[] = [
  { title: "Covers", show: sayScope },
  { title: "Hides now", show: ({ hides }) => sayCount(hides, "laptop or site", "laptops and sites") },
  { title: "Owner", show: ({ owner }) => owner },
  { title: "Why", show: ({ reason }) => reason },
  { title: "Lapses", show: ({ until }) => <When at={until} /> },
  { title: "State", show: ({ status }) => sayCode(status) },
];

function Actions({ suppression }: { readonly suppression: Suppression }) {
  if (suppression.status !== "in_force") return null;
  return (
    <Group gap={6}>
      <ExtendSuppression suppression={suppression} />
      <EndSuppression suppression={suppression} />
    </Group>
  );
}

const ACT: Column<Suppression> = { title: "Action", show: (one) => <Actions suppression={one} /> };

/** Findings that are known and harmless, for a time. They are made from an alert, where what they hide can be seen. */
export function SuppressionList() {
  const { rights } = useSession();
  const list = useQuery({ queryKey: ["suppressions"], queryFn: () => answerOf(client.GET("/v1/suppressions")) });
  return (
    <Stack gap="sm" component="section">
      <Title order={2}>Suppressions</Title>
      {list.isPending && <Loading />}
      {list.isError && <Fault error={list.error} retry={() => void list.refetch()} />}
      {list.data?.suppressions.length === 0 && (
        <Empty title="Nothing is suppressed">
          A suppression is made from an alert, where what it would hide is shown before.
        </Empty>
      )}
      {list.data !== undefined && list.data.suppressions.length > 0 && (
        <Rows
          label="Suppressions"
          columns={rights.includes("exceptions.change") ? [...COLUMNS, ACT] : COLUMNS}
          rows={list.data.suppressions}
          keyOf={(one) => one.id}
        />
      )}
    </Stack>
  );
}
