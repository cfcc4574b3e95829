import { Button, Group, Select, Stack, Title } from "@mantine/core";
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
import { MakeAccount } from "./make-account.tsx";
import { ROLE_CHOICES, type Role } from "./roles.ts";

type Account = Answer<"/v1/accounts">["accounts"][number];

function RoleSelect({ account }: { readonly account: Account }) {
  const { login, role } = account;
  const set = useAct({
    act: (next: Role) =>
      answerOf(client.POST("/v1/accounts/{login}/role", { params: { path: { login } }, body: { role: next } })),
    drops: ["accounts"],
    says: (made) => `${made.login} is ${sayCode(made.role)} from the next request on.`,
  });
  return (
    <Select
      aria-label={`Role of ${login}`}
      size="xs"
      w={170}
      data={ROLE_CHOICES}
      value={role}
      allowDeselect={false}
      disabled={set.isPending}
      onChange={(next) => next !== null && next !== role && set.mutate(next)}
      error={set.error?.message}
    />
  );
}

function Actions({ account, show }: { readonly account: Account; readonly show: (link: string) => void }) {
  const { login, status } = account;
  const path = { login };
  const invite = useAct({
    act: () => answerOf(client.POST("/v1/accounts/{login}/invite", { params: { path } })),
    drops: ["accounts"],
    says(made) {
      show(`${location.origin}${made.path}`);
      return null;
    },
  });
  const disable = useAct({
    act: () => answerOf(client.POST("/v1/accounts/{login}/disable", { params: { path } })),
    drops: ["accounts"],
    says: () => `${login} is let in no more.`,
  });
  return (
    <Group gap={6}>
      <Button
        size="xs"
        variant="default"
        loading={invite.isPending}
        onClick={() => invite.mutate()}
        aria-label={`New link for ${login}`}
      >
        New link
      </Button>
      {status !== "disabled" && (
        <AskOnce
          label="Disable"
          of={login}
          title={`Let ${login} in no more?`}
          about="Ends all sessions at once and takes links back. A new link lets them in again."
          action="Disable the account"
          doing={disable}
        />
      )}
    </Group>
  );
}

function columns(show: (link: string) => void): readonly Column<Account>[] {
  return [
    { title: "Name", show: ({ login }) => login },
    { title: "Role", show: (account) => <RoleSelect account={account} /> },
    { title: "State", show: ({ status }) => sayCode(status) },
    { title: "Asks for a code", show: ({ usesCode }) => (usesCode ? "yes" : "no") },
    { title: "Last sign-in", show: ({ signedInAt }) => <When at={signedInAt} /> },
    { title: "Action", show: (account) => <Actions account={account} show={show} /> },
  ];
}

export function AccountList() {
  const [isOpen, { open, close }] = useDisclosure(false);
  const [link, setLink] = useState<string | null>(null);
  const list = useQuery({ queryKey: ["accounts"], queryFn: () => answerOf(client.GET("/v1/accounts")) });
  return (
    <Stack gap="sm" component="section">
      <Group justify="space-between">
        <Title order={2}>Accounts</Title>
        <Button onClick={open}>Make an account</Button>
      </Group>
      {list.isPending && <Loading />}
      {list.isError && <Fault error={list.error} retry={() => void list.refetch()} />}
      {list.data?.accounts.length === 0 && (
        <Empty title="No accounts">Without one, whoever sits at the collector's own machine is let in.</Empty>
      )}
      {list.data !== undefined && list.data.accounts.length > 0 && (
        <Rows label="Accounts" columns={columns(setLink)} rows={list.data.accounts} keyOf={(one) => one.login} />
      )}
      <MakeAccount isOpen={isOpen} close={close} onMade={setLink} />
      <ShownOnce
        title="The link"
        about="Give it to the account's owner over a channel that you trust. Opened within three days it lets them choose a password, once."
        value={link}
        close={() => setLink(null)}
      />
    </Stack>
  );
}
