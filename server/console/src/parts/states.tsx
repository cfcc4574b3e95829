import { Alert, Button, Center, Loader, Stack, Text, Title } from "@mantine/core";
import { ProblemError } from "../api/client.ts";

export function Loading() {
  return (
    <Center component="output" p="xl" aria-label="Loading">
      <Loader size="sm" type="dots" />
    </Center>
  );
}

/** Nothing there, and what to do about it. */
export function Empty({ title, children }: { readonly title: string; readonly children?: React.ReactNode }) {
  return (
    <Stack className="cs-card" gap={4} p="xl" align="center">
      <Text fw={600}>{title}</Text>
      <Text c="dimmed" ta="center" maw="60ch" component="div">
        {children}
      </Text>
    </Stack>
  );
}

/** Something went wrong: in words, with the field where one is at fault, and a way to try again. */
export function Fault({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const field = error instanceof ProblemError ? error.field : undefined;
  return (
    <Alert color="red" variant="light" title="That did not work" role="alert">
      <Text size="sm">
        {field === undefined || error.message.startsWith(field) ? error.message : `${field}: ${error.message}`}
      </Text>
      {retry && (
        <Button mt="sm" size="xs" variant="default" onClick={retry}>
          Try again
        </Button>
      )}
    </Alert>
  );
}

export function NotHere() {
  return (
    <Stack gap={4}>
      <Title order={1}>Not here</Title>
      <Text c="dimmed">There is no such page. The navigation has all that you may see.</Text>
    </Stack>
  );
}

export function NotAllowed() {
  return (
    <Stack gap={4}>
      <Title order={1}>Not for your role</Title>
      <Text c="dimmed">Your role has no right to this page. An administrator gives roles.</Text>
    </Stack>
  );
}
