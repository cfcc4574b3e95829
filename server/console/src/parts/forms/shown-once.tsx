import { Button, Code, CopyButton, Group, Modal, Stack, Text } from "@mantine/core";
import { Check, Copy } from "lucide-react";
import type { ReactNode } from "react";

interface ShownOnceProps {
  readonly title: string;
  /** What to do with it. */
  readonly about: ReactNode;
  /** Null: nothing to show. */
  readonly value: string | null;
  readonly close: () => void;
}

/** Something that is kept nowhere and shown now alone. Only its button closes it, not a click beside it. */
export function ShownOnce({ title, about, value, close }: ShownOnceProps) {
  return (
    <Modal
      opened={value !== null}
      onClose={close}
      title={title}
      size="lg"
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <Stack gap="md">
        <Text size="sm" component="div">
          {about}
        </Text>
        <Code block style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }} data-testid="shown-once">
          {value}
        </Code>
        <Group justify="flex-end" gap="xs">
          <CopyButton value={value ?? ""}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                onClick={copy}
                leftSection={copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
              >
                {copied ? "Copied" : "Copy"}
              </Button>
            )}
          </CopyButton>
          <Button onClick={close}>I have kept it</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
