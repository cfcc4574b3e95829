import { Alert, List, Text } from "@mantine/core";
import { sayCount } from "../../parts/say.ts";

interface FileFault {
  readonly line: number;
  readonly column: string | null;
  readonly message: string;
}

/** Everything that is to be mended in a file before it can be taken in. */
export function FileFaults({ faults }: { readonly faults: readonly FileFault[] }) {
  return (
    <Alert color="red" variant="light" role="alert" title={`${sayCount(faults.length, "fault")} in the file`}>
      <Text size="sm" mb="xs">
        Mend them in the file and choose it again; nothing was changed.
      </Text>
      <List size="sm" spacing={2} mah={220} style={{ overflowY: "auto" }} tabIndex={0} aria-label="Faults of the file">
        {faults.map(({ line, column, message }) => (
          <List.Item key={`${line} ${column} ${message}`}>
            <strong>
              Line {line}
              {column !== null && `, ${column}`}
            </strong>{" "}
            {message}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
