import { Alert, Button, Stack, Text, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { ProblemError } from "../api/client.ts";

/** As the collector asks for it. */
const LEAST_CHARACTERS = 10;

interface AskReasonProps {
  /** Whom they are about to look at: `this laptop's person`. */
  readonly whom: string;
  readonly give: (reason: string) => Promise<unknown>;
  /** Called once the reason is written down. */
  readonly onGiven: () => void;
}

/** Did the collector want to know why first? */
export function isReasonWanted(error: Error | null): boolean {
  return error instanceof ProblemError && error.code === "reason_required";
}

/** Asks once why somebody looks at a person's data, and says who will read it. */
export function AskReason({ whom, give, onGiven }: AskReasonProps) {
  const [reason, setReason] = useState("");
  const giving = useMutation({ mutationFn: give, onSuccess: onGiven });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    giving.mutate(reason.trim());
  };
  return (
    <form onSubmit={submit}>
      <Stack className="cs-card" p="lg" maw={640} gap="sm">
        <Text fw={600}>Why do you look?</Text>
        <Textarea
          label={`Your reason to see ${whom}`}
          description="It stands in the access log that the laptop's person reads, with your name. You are asked once for a case."
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {giving.isError && (
          <Alert color="red" variant="light" role="alert">
            {giving.error.message}
          </Alert>
        )}
        <Button
          type="submit"
          loading={giving.isPending}
          disabled={reason.trim().length < LEAST_CHARACTERS}
          style={{ alignSelf: "flex-start" }}
        >
          Say why and look
        </Button>
      </Stack>
    </form>
  );
}
