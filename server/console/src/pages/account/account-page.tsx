import { Button, Group, Stack, Text } from "@mantine/core";
import { useSession } from "../../app/session.tsx";
import { PageHeader } from "../../parts/page-header.tsx";

/** Who is signed in. Signing out is a form, because it is the collector's own page that takes the cookie away. */
export function AccountPage() {
  const { name, title, about } = useSession();
  return (
    <>
      <PageHeader title={name} about="Signed in here." />
      <Stack className="cs-card" p="lg" maw={640} gap="sm">
        <Text>
          <strong>{title}.</strong> {about}
        </Text>
        <Group>
          <form method="post" action="/sign-out">
            <Button type="submit" variant="default">
              Sign out
            </Button>
          </form>
          <a href="/v1/openapi.json">Description of the API</a>
        </Group>
      </Stack>
    </>
  );
}
