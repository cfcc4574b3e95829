import { Button, Code, Stack, Text, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, client } from "../../api/client.ts";
import { FormDialog } from "../../parts/forms/form-dialog.tsx";
import { sayValue } from "./say-value.ts";

/** What a settings file would change, before the collector starts with it. */
export function CheckFile() {
  const [isOpen, { open, close }] = useDisclosure(false);
  const [text, setText] = useState("");
  const check = useMutation({ mutationFn: () => answerOf(client.POST("/v1/settings/check", { body: { text } })) });
  return (
    <>
      <Button variant="default" onClick={open}>
        Check a settings file
      </Button>
      <FormDialog
        title="Check a settings file"
        about="Paste it here to see its faults and what it would change. Nothing is changed; the collector takes the file when it starts."
        isOpen={isOpen}
        close={close}
        submit={() => check.mutate()}
        action="Check it"
        isBusy={check.isPending}
        fault={check.error}
      >
        <Textarea
          label="settings.yaml"
          autosize
          minRows={6}
          maxRows={14}
          maxLength={200_000}
          spellCheck={false}
          styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {check.data !== undefined && (
          <Stack gap={4} component="output">
            <Text size="sm" fw={600}>
              {check.data.differences.length === 0 ? "It is good and changes nothing." : "It is good and changes:"}
            </Text>
            {check.data.differences.map(({ name, from, to }) => (
              <Text size="sm" key={name} component="div">
                <code>{name}</code>: <Code>{sayValue(from)}</Code> to <Code>{sayValue(to)}</Code>
              </Text>
            ))}
          </Stack>
        )}
      </FormDialog>
    </>
  );
}
