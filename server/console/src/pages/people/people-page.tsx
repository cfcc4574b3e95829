import { Stack } from "@mantine/core";
import { PageHeader } from "../../parts/page-header.tsx";
import { AccountList } from "./account-list.tsx";
import { TokenList } from "./token-list.tsx";

/** Who may come in: people with accounts of this collector, and programs with tokens. */
export function PeoplePage() {
  return (
    <>
      <PageHeader
        title="Accounts and tokens"
        about="People of the company usually sign in at its identity provider. Accounts here are for small shops and for emergencies; tokens are for programs."
      />
      <Stack gap="xl">
        <AccountList />
        <TokenList />
      </Stack>
    </>
  );
}
