import { Badge } from "@mantine/core";
import type { Alert } from "../api/types.ts";

/** A severity by word and color; the word alone is enough. */
export function SeverityBadge({ severity }: { readonly severity: Alert["severity"] }) {
  const color = `var(--cs-${severity})`;
  return (
    <Badge variant="outline" radius="xl" tt="none" fz={13} style={{ color, borderColor: color, flex: "none" }}>
      {severity}
    </Badge>
  );
}
