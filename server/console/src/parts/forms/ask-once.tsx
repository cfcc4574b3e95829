import { Button, type ButtonProps } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import { FormDialog } from "./form-dialog.tsx";

interface Doing {
  readonly mutate: (given: void, on: { readonly onSuccess: () => void }) => void;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly reset: () => void;
}

interface AskOnceProps extends Pick<ButtonProps, "size"> {
  /** What the button says: `End`. */
  readonly label: string;
  /** Which one, for those who cannot see beside what it stands: `End spring laptops`. */
  readonly of: string;
  readonly title: string;
  /** What comes of it, and whether it can be taken back. */
  readonly about: ReactNode;
  readonly action: string;
  readonly doing: Doing;
}

/** A button that asks once before it does what cannot be undone by pressing it again. */
export function AskOnce({ label, of, title, about, action, doing, size = "xs" }: AskOnceProps) {
  const [isOpen, { open, close }] = useDisclosure(false);
  const start = () => {
    doing.reset();
    open();
  };
  return (
    <>
      <Button size={size} variant="default" onClick={start} aria-label={`${label} ${of}`}>
        {label}
      </Button>
      <FormDialog
        title={title}
        about={about}
        isOpen={isOpen}
        close={close}
        submit={() => doing.mutate(undefined, { onSuccess: close })}
        action={action}
        isBusy={doing.isPending}
        fault={doing.error}
        isDangerous
      />
    </>
  );
}
