import { TextInput } from "@mantine/core";

interface UntilInputProps {
  readonly label: string;
  readonly description: string;
  /** A day as `2026-03-31`; empty: none. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly error?: string | undefined;
  readonly required?: boolean;
}

/** A day; whatever it limits ends with it, in UTC. */
export function UntilInput({ label, description, value, onChange, error, required = false }: UntilInputProps) {
  return (
    <TextInput
      type="date"
      label={label}
      description={description}
      value={value}
      required={required}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...(error === undefined ? {} : { error })}
    />
  );
}
