import { Button, Group, Stack, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, client } from "../../api/client.ts";
import type { Answer } from "../../api/types.ts";
import { AskOnce } from "../../parts/forms/ask-once.tsx";
import { ShownOnce } from "../../parts/forms/shown-once.tsx";
import { useAct } from "../../parts/forms/use-act.ts";
import { type Column, Rows } from "../../parts/lists/rows.tsx";
import { sayCode } from "../../parts/say.ts";
import { Empty, Fault, Loading } from "../../parts/states.tsx";
import { When } from "../../parts/when.tsx";
import { MakeToken } from "./make-token.tsx";

type Token = Answer<"/v1/tokens">["tokens"][number];

function EndToken({ token: { tokenId, name } }: { readonly token: Token }) {
  const end = useAct({
    act: () => answerOf(client.POST("/v1/tokens/{id}/end", { params: { path: { id: tokenId } } })),
    drops: ["tokens"],
    says: () => `The token of ${name} opens nothing any more.`,
  });
  return (
    <AskOnce
      label="Take back"
      of={`the token of ${name}, ${tokenId}`}
      title={`Take the token of ${name} back?`}
      about="Whatever uses it is refused from now on. It cannot be given back; a new token takes its place."
      action="Take it back"
      doing={end}
    />
  );
}

const COLUMNS: readonly Column<Token>[] = [
  { title: "Who uses it", show: ({ name }) => name },
  { title: "What it opens", show: ({ scope }) => (scope === "scim" ? "people and laptops (SCIM)" : sayCode(scope)) },
  { title: "Made", show: ({ createdAt }) => <When at={createdAt} /> },
  { title: "Ends", show: ({ expiresAt }) => <When at={expiresAt} /> },
  { title: "Id in the access log", show: ({ tokenId }) => <code>{tokenId}</code> },
  { title: "Action", show: (token) => <EndToken token={token} /> },
];

export function TokenList() {
  const [isOpen, { open, close }] = useDisclosure(false);
  const [made, setMade] = useState<string | null>(null);
  const list = useQuery({ queryKey: ["tokens"], queryFn: () => answerOf(client.GET("/v1/tokens")) });
  return (
    <Stack gap="sm" component="section">
      <Group justify="space-between">
        <Title order={2}>Tokens</Title>
        <Button onClick={open}>Make a token</Button>
      </Group>
      {list.isPending && <Loading />}
      {list.isError && <Fault error={list.error} retry={() => void list.refetch()} />}
      {list.data?.tokens.length === 0 && (
        <Empty title="No tokens">A SIEM, a script or an identity provider comes in with a token of its own.</Empty>
      )}
      {list.data !== undefined && list.data.tokens.length > 0 && (
        <Rows label="Tokens" columns={COLUMNS} rows={list.data.tokens} keyOf={(one) => one.tokenId} />
      )}
      <MakeToken isOpen={isOpen} close={close} onMade={setMade} />
      <ShownOnce
        title="The token"
        about="Shown now and never again. A program sends it as Authorization: Bearer and the token."
        value={made}
        close={() => setMade(null)}
      />
    </Stack>
  );
}
