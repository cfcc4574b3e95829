import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { Fault } from "../states.tsx";

interface FormDialogProps {
  readonly title: string;
  /** What it does, in a sentence. */
  readonly about?: ReactNode;
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly submit: () => void;
  /** What the button does: `Make the secret`. */
  readonly action: string;
  readonly isBusy: boolean;
  /** What no field shows. */
  readonly fault: Error | null;
  readonly isReady?: boolean;
  readonly isDangerous?: boolean;
  readonly children?: ReactNode;
}

/** A form over the page. Enter sends it, Escape leaves it. */
export function FormDialog(props: FormDialogProps) {
  const { title, about, isOpen, close, submit, action, isBusy, fault, isReady = true, isDangerous = false } = props;
  const send = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <Modal opened={isOpen} onClose={close} title={title} size="lg" closeButtonProps={{ "aria-label": "Close" }}>
      <form onSubmit={send}>
        <Stack gap="md">
          {about && (
            <Text size="sm" c="dimmed" component="div">
              {about}
            </Text>
          )}
          {props.children}
          {fault && <Fault error={fault} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              Leave it
            </Button>
            <Button type="submit" loading={isBusy} disabled={!isReady} {...(isDangerous ? { color: "red.8" } : {})}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
