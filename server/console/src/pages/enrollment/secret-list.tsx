import { Button, Group, Stack, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { answerOf, client } from "../../api/client.ts";
import type { Answer } from "../../api/types.ts";
import { AskOnce } from "../../parts/forms/ask-once.tsx";
import { ShownOnce } from "../../parts/forms/shown-once.tsx";
import { useAct } from "../../parts/forms/use-act.ts";
import { Paged } from "../../parts/lists/paged.tsx";
import { type Column, Rows } from "../../parts/lists/rows.tsx";
import { usePages } from "../../parts/lists/use-pages.ts";
import { sayCode } from "../../parts/say.ts";
import { Empty } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { MakeSecret } from "./make-secret.tsx";

type Secret = Answer<"/v1/secrets">["secrets"][number];

function EndSecret({ secret }: { readonly secret: Secret }) {
  const end = useAct({
    act: () => answerOf(client.POST("/v1/secrets/{id}/end", { params: { path: { id: secret.id } } })),
    drops: ["secrets"],
    says: () => "Nobody enrolls with it any more.",
  });
  return (
    <AskOnce
      label="End"
      of={secret.note ?? secret.id}
      title="End this enroll secret?"
      about="No further laptop comes in with it. Those that did stay. It cannot be opened again; making another takes a moment."
      action="End the secret"
      doing={end}
    />
  );
}

const COLUMNS: readonly Column<Secret>[] = [
  { title: "For", show: ({ note, serial, id }) => note ?? (serial === null ? id : `Laptop ${serial}`) },
  { title: "Laptop", show: ({ serial }) => serial ?? "any" },
  { title: "Used", show: ({ used, uses }) => `${used} of ${uses}` },
  { title: "State", show: ({ status }) => sayCode(status) },
  { title: "Ends", show: ({ expiresAt }) => (expiresAt === null ? "never" : <When at={expiresAt} />) },
  {
    title: "Made",
    show: ({ createdAt, createdBy }) => (
      <>
        <When at={createdAt} /> {createdBy !== null && `by ${createdBy}`}
      </>
    ),
  },
  { title: "Action", show: (secret) => (secret.status === "open" ? <EndSecret secret={secret} /> : null) },
];

/** Enroll secrets, never with the secret itself. */
export function SecretList() {
  const [isOpen, { open, close }] = useDisclosure(false);
  const [made, setMade] = useState<string | null>(null);
  const list = usePages(["secrets"], (cursor) =>
    answerOf(client.GET("/v1/secrets", { params: { query: { ...(cursor === undefined ? {} : { cursor }) } } })),
  );
  return (
    <Stack gap="sm" component="section">
      <Group justify="space-between">
        <Title order={2}>Enroll secrets</Title>
        <Button onClick={open}>Make a secret</Button>
      </Group>
      <Paged list={list}>
        {(pages) => {
          const secrets = pages.flatMap((page) => page.secrets);
          if (secrets.length === 0)
            return <Empty title="No enroll secret yet">Make one and give it to device management.</Empty>;
          return <Rows label="Enroll secrets" columns={COLUMNS} rows={secrets} keyOf={(one) => one.id} />;
        }}
      </Paged>
      <MakeSecret isOpen={isOpen} close={close} onMade={setMade} />
      <ShownOnce
        title="The enroll secret"
        about="Shown now and never again; the collector keeps only a hash of it. Put it into the profile of device management as enrollSecret."
        value={made}
        close={() => setMade(null)}
      />
    </Stack>
  );
}
